package vn.phusa.base.notice;

/**
 * Tells people. Whoever tells does so in the transaction in which it writes down what it tells of,
 * so that nothing is told twice or forgotten.
 */
public interface Notice {

  /**
   * Puts the news into the inbox of these people. What stands there unread already, of the same
   * topic and code, counts up and takes over the values.
   */
  void tell(News news, Readers readers);

  /**
   * The troubles of a topic are over: their lines say so, and whoever was told of one is told of
   * the end. Where nobody was, nothing happens.
   *
   * @param end of the topic that is over
   */
  void over(News end);

  /** How many lines this person has not read. */
  long unread(String person);
}
