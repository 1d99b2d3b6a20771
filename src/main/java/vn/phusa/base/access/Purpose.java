package vn.phusa.base.access;

/** What rows are read for; it goes into the journal with every read of data that is not open. */
public enum Purpose {
  /** A person looks at a page. */
  VIEW,
  /** A file is taken away. */
  DOWNLOAD,
  /** A program calls the API. */
  API,
  /** The house itself: profiles, checks, replays. */
  UPKEEP
}
