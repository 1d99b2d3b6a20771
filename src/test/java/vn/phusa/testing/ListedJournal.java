package vn.phusa.testing;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.problem.Problem;

/** A journal in memory, which can be told to fail. */
public final class ListedJournal implements Journal {

  private final List<Entry> entries = new ArrayList<>();
  private boolean failing;

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public void fail() {
    failing = true;
  }

  public void recover() {
    failing = false;
  }

  @Override
  public void append(Entry entry) {
    if (failing) {
      throw new Problem(JournalCode.ENTRY_UNWRITTEN);
    }
    entries.add(entry);
  }

  @Override
  public List<Recorded> about(String subject, int limit) {
    return List.of();
  }

  @Override
  public List<Recorded> newest(int limit) {
    return List.of();
  }
}
