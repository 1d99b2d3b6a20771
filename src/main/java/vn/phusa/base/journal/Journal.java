package vn.phusa.base.journal;

import java.util.List;

/** Append-only: entries are added and read, never changed. */
public interface Journal {

  /** Adds an entry; it is durable when this returns. */
  void append(Entry entry);

  /** The newest entries about a subject, newest first. */
  List<Recorded> about(String subject, int limit);

  /** The newest entries of all, newest first. */
  List<Recorded> newest(int limit);
}
