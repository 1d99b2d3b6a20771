package vn.phusa.collect.source.database;

/** What is known of what a server has sent to us. */
enum Sent {
  NOT_YET,
  ALL,
  /** It is followed, but this user may not see how far (PostgreSQL: that takes pg_monitor). */
  UNTOLD
}
