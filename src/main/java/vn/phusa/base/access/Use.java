package vn.phusa.base.access;

/** In which way rows are read; what they are wanted for is a {@link Purpose}. */
public enum Use {
  /** A person looks at a page. */
  VIEW,
  /** A file is taken away. */
  DOWNLOAD,
  /** A program calls the API. */
  API,
  /** The house itself: profiles, checks, replays. */
  UPKEEP
}
