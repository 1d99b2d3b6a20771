package vn.phusa.base.journal.postgres;

/** Why nothing may be added to the journal as it stands; the operator reads the name. */
enum Broken {
  /** Entries after the newest checkpoint, or entries of a signed journal without any checkpoint. */
  UNSIGNED_ENTRIES,
  /** The newest checkpoint speaks of entries that are not there. */
  ENTRIES_MISSING,
  /** The newest checkpoint was not signed with the key of this installation. */
  CHECKPOINT_OF_ANOTHER_KEY,
  /** The file outside the database knows of entries that the database does not hold. */
  DATABASE_BEHIND,
  /** The entries are not those that were signed. */
  ROOT_DIFFERS,
  NODES_MISSING
}
