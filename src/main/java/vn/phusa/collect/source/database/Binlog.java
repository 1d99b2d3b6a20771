package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** What MariaDB says of its binary log and of who follows it. */
record Binlog(Connection connection) {

  /** ER_SPECIFIC_ACCESS_DENIED_ERROR. */
  private static final int NO_RIGHT = 1227;

  /**
   * A place in the log. Files are numbered, and get longer names when the digits are used up.
   *
   * @param file as {@code mariadb-bin.000042}
   */
  record Place(String file, long position) implements Comparable<Place> {

    static Place of(Map<String, ?> offset) {
      var position = Long.parseLong(String.valueOf(offset.get("pos")));
      return new Place(String.valueOf(offset.get("file")), position);
    }

    @Override
    public int compareTo(Place other) {
      return Comparator.<Place>comparingInt(place -> place.file.length())
          .thenComparing(Place::file)
          .thenComparingLong(Place::position)
          .compare(this, other);
    }
  }

  /**
   * @throws Problem {@link SourceCode#CAPTURE_OFF} that says what is missing
   */
  void require() throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select version(), @@global.log_bin, @@global.binlog_format,
                  @@global.binlog_row_image, current_user(), database(), current_role()
                """)) {
      row.next();
      var database = row.getString(6);
      var version = row.getString(1);
      if (!version.toLowerCase(Locale.ROOT).contains("mariadb")) {
        throw new Problem(SourceCode.SERVER_OTHER, "MySQL " + version, "MariaDB");
      }
      if (!row.getBoolean(2)) {
        throw new Problem(
            SourceCode.CAPTURE_OFF, database, "log_bin, server_id = 1, binlog_format = ROW.");
      }
      require(database, row.getString(3), "ROW", "binlog_format");
      require(database, row.getString(4), "FULL", "binlog_row_image");
      requireRights(database, row.getString(5), row.getString(7) != null);
    }
  }

  private static void require(String database, String is, String wanted, String variable) {
    if (!is.equalsIgnoreCase(wanted)) {
      throw new Problem(
          SourceCode.CAPTURE_OFF, database, "SET GLOBAL " + variable + " = '" + wanted + "';");
    }
  }

  private void requireRights(String database, String user, boolean hasRole) throws SQLException {
    var at = user.lastIndexOf('@');
    var account = "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    try {
      newest();
    } catch (SQLException e) {
      if (e.getErrorCode() == NO_RIGHT) {
        throw rights(database, account);
      }
      throw e;
    }
    // A role's rights are not told; the server itself will say.
    if (!hasRole && !follows(account)) {
      throw rights(database, account);
    }
  }

  private static Problem rights(String database, String account) {
    var statement = "GRANT REPLICATION SLAVE, BINLOG MONITOR ON *.* TO " + account + ";";
    return new Problem(SourceCode.CAPTURE_OFF, database, statement);
  }

  private boolean follows(String account) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select 1 from information_schema.user_privileges
            where grantee = ? and privilege_type = 'REPLICATION SLAVE'
            """)) {
      statement.setString(1, account);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Where the server is now. */
  Place newest() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show master status")) {
      row.next();
      return new Place(row.getString(1), row.getLong(2));
    }
  }

  /** Whether the server still has what came after a place. */
  boolean holds(Place place) throws SQLException {
    try (var statement = connection.createStatement();
        var files = statement.executeQuery("show binary logs")) {
      while (files.next()) {
        if (files.getString(1).equals(place.file())) {
          return place.position() <= files.getLong(2);
        }
      }
      return false;
    }
  }
}
