package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.source.Offer;

/** What a database says of its tables. */
record Tables(Connection connection, Database database) {

  private static final Set<String> OWN =
      Set.of(
          "information_schema",
          "pg_catalog",
          "pg_toast",
          "mysql",
          "performance_schema",
          "sys",
          // Oracle's
          "appqossys",
          "audsys",
          "ctxsys",
          "dbsfwuser",
          "dbsnmp",
          "dvsys",
          "ggsys",
          "gsmadmin_internal",
          "lbacsys",
          "mdsys",
          "ojvmsys",
          "olapsys",
          "orddata",
          "ordplugins",
          "ordsys",
          "outln",
          "system",
          "wmsys",
          "xdb");

  /** More are not offered: nobody reads such a list. */
  private static final int MOST = 2_000;

  List<Offer> offers() throws SQLException {
    var counts = counts();
    var offers = new ArrayList<Offer>();
    try (var tables =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(),
                null,
                "%",
                new String[] {
                  "TABLE", "VIEW", "PARTITIONED TABLE", "MATERIALIZED VIEW", "BASE TABLE"
                })) {
      while (tables.next() && offers.size() < MOST) {
        var schema = tables.getString("TABLE_SCHEM");
        if (schema == null || !OWN.contains(schema.toLowerCase(Locale.ROOT))) {
          var name =
              new TableName(database.hasSchemas() ? schema : null, tables.getString("TABLE_NAME"));
          var rows = counts.get(name.offered());
          offers.add(
              new Offer(
                  name.offered(),
                  rows == null ? OptionalLong.empty() : OptionalLong.of(rows),
                  List.of()));
        }
      }
    }
    return offers.stream().map(this::withKey).toList();
  }

  private Offer withKey(Offer offer) {
    try {
      return new Offer(offer.name(), offer.rows(), key(TableName.of(offer.name(), database)));
    } catch (SQLException e) {
      throw SqlFailures.reading(e, offer.name());
    }
  }

  /** The primary key's columns, in its order. */
  List<String> key(TableName table) throws SQLException {
    var key = new TreeMap<Short, String>();
    try (var columns =
        connection
            .getMetaData()
            .getPrimaryKeys(connection.getCatalog(), table.schema(), table.table())) {
      while (columns.next()) {
        key.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  /** Its columns' names in order; empty when there is no such table. */
  List<String> columns(TableName table) throws SQLException {
    var data = connection.getMetaData();
    var names = new ArrayList<String>();
    try (var columns =
        data.getColumns(
            connection.getCatalog(),
            escaped(table.schema(), data),
            escaped(table.table(), data),
            "%")) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME"));
      }
    }
    return names;
  }

  private static @Nullable String escaped(@Nullable String name, DatabaseMetaData data)
      throws SQLException {
    var escape = data.getSearchStringEscape();
    return name == null
        ? null
        : name.replace(escape, escape + escape)
            .replace("_", escape + "_")
            .replace("%", escape + "%");
  }

  private Map<String, Long> counts() throws SQLException {
    var counts = new HashMap<String, Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(database.counts())) {
      while (rows.next()) {
        var schema = database.hasSchemas() ? rows.getString(1) : null;
        counts.put(new TableName(schema, rows.getString(2)).offered(), rows.getLong(3));
      }
    }
    return counts;
  }
}
