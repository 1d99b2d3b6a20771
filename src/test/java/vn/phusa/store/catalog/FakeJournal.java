package vn.phusa.store.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;

/** Keeps entries in memory. */
public final class FakeJournal implements Journal {

  private final List<Recorded> entries = new ArrayList<>();

  @Override
  public synchronized void append(Entry entry) {
    entries.addFirst(new Recorded(entries.size() + 1L, Instant.EPOCH, entry));
  }

  @Override
  public synchronized List<Recorded> about(String subject, int limit) {
    return entries.stream()
        .filter(recorded -> recorded.entry().subject().equals(subject))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Recorded> newest(int limit) {
    return entries.stream().limit(limit).toList();
  }
}
