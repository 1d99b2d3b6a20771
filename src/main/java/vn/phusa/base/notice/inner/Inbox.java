package vn.phusa.base.notice.inner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people have been told; each sees the own lines only. */
public interface Inbox {

  /**
   * The newest first.
   *
   * @param unread only what has not been read
   */
  record Wanted(String person, boolean unread, Place after, int most) {}

  List<Line> page(Wanted wanted);

  Optional<Line> find(String person, long id);

  long unread(String person);

  void read(String person, long id);

  /** All that was told up to then. */
  void readAll(String person, Instant until);
}
