package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
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

  /** About how many rows tables have, as the server keeps it: schema, table, rows. */
  String counts();

  /** Whether tables lie in schemas below the database. */
  boolean hasSchemas();
}
