package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;

/** A database whose driver the operator brings, for it may not be passed on with our code. */
interface Product {

  /** Also the connector's key. */
  String key();

  int port();

  /** What the driver's file is called, as {@code ojdbc17.jar}. */
  String jar();

  /** How its driver's addresses begin. */
  String scheme();

  /**
   * Where and how its driver connects. Nothing that people wrote is part of the address but what
   * cannot carry an option.
   *
   * @param address that the link's host has been looked up to
   */
  Target target(Link link, InetAddress address, SourceSettings limits);

  /** About how many rows tables have: schema, table, rows. */
  String counts();

  /** The state of the SQL standard that a failure has, where the driver gives another. */
  default String state(SQLException e) {
    return Objects.toString(e.getSQLState(), "");
  }

  /**
   * @param options user and password among them
   */
  record Target(String url, Properties options) {

    /** Never shows the options. */
    @Override
    public String toString() {
      return url;
    }
  }
}
