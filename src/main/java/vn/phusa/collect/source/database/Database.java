package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;

/** What is different between the products. */
interface Database {

  /** Also the connector's key. */
  String key();

  int port();

  SQLDialect dialect();

  /**
   * A connection that only reads and gives up when nothing comes. Made from parts and never from an
   * address that somebody has written, for such an address can carry options.
   */
  Connection connect(Link link, InetAddress address) throws SQLException;

  /** What is asked besides server, port, database, user and password. */
  default List<Field> fields() {
    return List.of();
  }

  /** What has to be there before anything can be read. */
  default Optional<Problem> missing() {
    return Optional.empty();
  }

  /** A failure with the state that the SQL standard has for it, where the driver gives another. */
  default SQLException standard(SQLException e) {
    return e;
  }

  /** About how many rows tables have, as the server keeps it: schema, table, rows. */
  String counts();

  /** Whether tables lie in schemas below the database. */
  boolean hasSchemas();
}
