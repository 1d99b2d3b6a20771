package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** What PostgreSQL says of its changes and of who follows them. */
record Replication(Connection connection) {

  private static final String RIGHTS =
      """
      select current_setting('wal_level'), rolreplication or rolsuper, current_database()
      from pg_roles where rolname = current_user
      """;

  /**
   * @throws Problem {@link SourceCode#CAPTURE_OFF} that says what is missing
   */
  void require() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(RIGHTS)) {
      row.next();
      if (!row.getString(1).equals("logical")) {
        throw new Problem(SourceCode.CAPTURE_OFF, row.getString(3), "wal_level = logical.");
      }
      if (!row.getBoolean(2)) {
        throw new Problem(SourceCode.CAPTURE_OFF, row.getString(3), "ALTER ROLE … REPLICATION.");
      }
    }
  }

  /** Where the server is now. */
  String newest() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_current_wal_lsn()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Whether changes of a table are written down for a publication since it was made. */
  boolean publishes(String publication, TableName table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select 1 from pg_publication_tables
            where pubname = ? and schemaname = ? and tablename = ?
            """)) {
      statement.setString(1, publication);
      statement.setString(2, table.schema());
      statement.setString(3, table.table());
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Only a table's owner who may create in the database can have its changes published.
   *
   * @throws Problem {@link SourceCode#CAPTURE_OFF} with what the administrator is to run
   */
  void requirePublishing(String publication, TableName table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select has_database_privilege(current_database(), 'CREATE')
              and pg_has_role(c.relowner, 'USAGE')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relname = ?
            """)) {
      statement.setString(1, table.schema());
      statement.setString(2, table.table());
      try (var row = statement.executeQuery()) {
        if (!row.next() || !row.getBoolean(1)) {
          throw new Problem(
              SourceCode.CAPTURE_OFF,
              table.offered(),
              "CREATE PUBLICATION " + publication + " FOR TABLE " + table.offered() + ";");
        }
      }
    }
  }

  /** Lets the server forget what it keeps for a slot that nobody will follow any further. */
  void forget(String slot) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select pg_drop_replication_slot(slot_name) from pg_replication_slots
            where slot_name = ? and not active
            """)) {
      statement.setString(1, slot);
      statement.execute();
    }
  }

  /** Takes a publication away where it is this user's own; the administrator's is left to them. */
  void unpublish(String publication) throws SQLException {
    if (!owns(publication)) {
      return;
    }
    connection.setReadOnly(false);
    DSL.using(connection, SQLDialect.POSTGRES)
        .execute("drop publication {0}", DSL.quotedName(publication));
  }

  private boolean owns(String publication) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select 1 from pg_publication
            where pubname = ? and pg_has_role(pubowner, 'USAGE')
            """)) {
      statement.setString(1, publication);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whether a slot's follower has been sent everything up to a place. */
  Sent sent(String slot, String place) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select r.state is null, r.state = 'streaming' and r.sent_lsn >= ?::pg_lsn
            from pg_replication_slots s
            join pg_stat_replication r on r.pid = s.active_pid where s.slot_name = ?
            """)) {
      statement.setString(1, place);
      statement.setString(2, slot);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          return Sent.NOT_YET;
        }
        if (row.getBoolean(1)) {
          return Sent.UNTOLD;
        }
        return row.getBoolean(2) ? Sent.ALL : Sent.NOT_YET;
      }
    }
  }
}
