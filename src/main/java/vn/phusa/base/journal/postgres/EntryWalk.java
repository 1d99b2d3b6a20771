package vn.phusa.base.journal.postgres;

import java.util.Map;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Canonical;
import vn.phusa.base.journal.inner.Said;

/** Entries in their order: each says what its hash says, and follows the one before it. */
final class EntryWalk {

  private final Findings findings;
  private final Map<Long, String> redacted;
  private Hash last;
  private long sequence;
  private long read;
  private boolean gap;

  /**
   * @param start number of the entry before the first one
   * @param before its hash
   * @param redacted classes of the entries that signed records say may be without words
   */
  EntryWalk(long start, Hash before, Map<Long, String> redacted, Findings findings) {
    this.redacted = redacted;
    this.sequence = start;
    this.last = before;
    this.findings = findings;
  }

  void next(EntryRow.Stored row) {
    read++;
    var follows = row.sequence() == sequence + 1;
    if (row.sequence() <= sequence) {
      findings.add(Kind.ENTRY_REPEATED, row.sequence(), row.sequence());
    } else if (!follows) {
      findings.add(Kind.ENTRIES_REMOVED, sequence + 1, row.sequence() - 1);
    }
    gap |= !follows;
    if (!says(row)) {
      findings.add(Kind.ENTRY_CHANGED, row.sequence(), row.sequence());
    }
    var hash = Canonical.link(row.sequence(), row.at(), last, row.content());
    if (follows && !hash.equals(row.hash())) {
      findings.add(Kind.ENTRY_OUT_OF_PLACE, row.sequence(), row.sequence());
    }
    last = row.hash();
    sequence = row.sequence();
  }

  private boolean says(EntryRow.Stored row) {
    if (row.redacted().isPresent()) {
      return row.said().isEmpty() && row.redacted().get().equals(redacted.get(row.sequence()));
    }
    return row.said().map(Said::content).filter(row.content()::equals).isPresent();
  }

  /** Number of the last entry. */
  long sequence() {
    return sequence;
  }

  long read() {
    return read;
  }

  /** Some number is missing or there twice, so that no later root can be right. */
  boolean gap() {
    return gap;
  }
}
