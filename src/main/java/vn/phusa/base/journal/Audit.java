package vn.phusa.base.journal;

/** For whoever looks at the journal as a whole. The caller has checked who asks. */
public interface Audit {

  /**
   * Reads entries in their order and checks each, the chain, the signatures, the tree and the file
   * outside the database. Memory does not grow with the journal; entries may be added meanwhile.
   *
   * @param from first sequence number, from 1; the check begins at the tile of 256 that holds it
   * @param to last one, to the end of its tile; {@link Long#MAX_VALUE} for all
   */
  Report verify(long from, long to);

  /**
   * A proof against the newest checkpoint.
   *
   * @throws vn.phusa.base.problem.Problem {@link JournalCode#ENTRY_MISSING}
   */
  Proof proof(long sequence);
}
