package vn.phusa.collect.source.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Sink;

/** How one product lets the changes of a table be followed. */
interface ChangeLog {

  Database database();

  /**
   * @throws Problem {@link vn.phusa.collect.source.SourceCode#CAPTURE_OFF} with the statement that
   *     mends it
   */
  void require(Connection connection) throws SQLException;

  /**
   * Where and how to begin.
   *
   * @param after the position up to where changes have been taken, if any
   * @throws Problem {@link vn.phusa.collect.source.SourceCode#CHANGES_GONE} when the server has not
   *     got them any more
   */
  Following follow(
      Connection connection, Link link, TableName table, Optional<String> after, Sink sink)
      throws SQLException, IOException;

  /**
   * What a cause of an engine's end means, where the product's own words say more than its type.
   */
  default Optional<Problem> problem(Throwable cause, String table) {
    return Optional.empty();
  }

  /** Lets go of what the server keeps for us alone. */
  default void leave(Connection connection, Link link) throws SQLException {}

  /** One fetch from the log. */
  interface Following {

    /** Where it begins; empty for a first look. */
    Optional<String> from();

    /** What Debezium is told besides what is the same for all. */
    Properties settings();

    /**
     * Whether everything is on its way to us that the server had when this began.
     *
     * @param newest the last record that has come
     */
    Sent sent(Optional<SourceRecord> newest) throws SQLException;

    /** Keeps what the next fetch needs besides the position, before that moves. */
    default void keep() throws IOException {}
  }
}
