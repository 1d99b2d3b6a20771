package vn.phusa.base.journal;

import java.util.Locale;
import vn.phusa.base.text.Words;

/**
 * A place where the journal is not what it was.
 *
 * @param from first sequence number concerned
 * @param to last one
 */
public record Finding(Kind kind, long from, long to) {

  /** What is wrong there. */
  public enum Kind {
    /** An entry says something else than when it was written. */
    ENTRY_CHANGED,
    /** An entry does not follow the one before it: put in, replaced, or out of order. */
    ENTRY_OUT_OF_PLACE,
    /** Entries are gone. */
    ENTRIES_REMOVED,
    /** A number is there twice. */
    ENTRY_REPEATED,
    /** Entries follow each other, yet are not those that were signed. */
    HISTORY_REWRITTEN,
    /** The newest entries are gone. */
    END_REMOVED,
    /** Entries after the last signature, put there by somebody else. */
    ENTRIES_UNSIGNED,
    /** A checkpoint in the database bears no signature of this installation. */
    CHECKPOINT_FORGED,
    /** The newest checkpoint is gone from the database. */
    CHECKPOINT_REMOVED,
    /** A stored node of the tree is not what its entries give. */
    TILE_CHANGED,
    /** The file outside the database is gone, so that a removed end cannot be seen. */
    WITNESS_MISSING
  }

  /** The sentence in one language. */
  public String sentence(Locale locale) {
    return Words.in(locale).of("journal.finding." + kind, from, to);
  }
}
