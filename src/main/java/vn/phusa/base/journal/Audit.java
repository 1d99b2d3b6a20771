package vn.phusa.base.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** For whoever looks at the journal as a whole. The caller has checked who asks. */
public interface Audit {

  /**
   * The newest entries before a sequence number, newest first.
   *
   * @param before {@link Long#MAX_VALUE} for the newest of all
   */
  List<Recorded> search(Wanted wanted, long before, int limit);

  /** The next entries after a sequence number, in their order. */
  List<Recorded> after(long sequence, int limit);

  /** Every wanted entry, oldest first, as it comes from the database. */
  void each(Wanted wanted, Consumer<Recorded> reader);

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

  /**
   * Shows that what was signed at an earlier size is the beginning of what is signed now.
   *
   * @throws vn.phusa.base.problem.Problem {@link JournalCode#ENTRY_MISSING} when the journal is
   *     shorter
   */
  Growth growth(long older);

  /** The newest checkpoint; empty before the first entry. */
  Optional<Checkpoint> checkpoint();

  /** With which the newest checkpoints can be checked, as PEM. */
  String publicKey();

  /** How the key that signs follows from the first one, oldest first. */
  List<Succession> successions();
}
