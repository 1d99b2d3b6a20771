package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Sink;

/**
 * PostgreSQL's logical replication. The server keeps what a slot's follower has not taken, so
 * nothing is ever too old.
 */
record PostgresLog(PostgresDatabase database) implements ChangeLog {

  @Override
  public void require(Connection connection) throws SQLException {
    new Replication(connection).require();
  }

  @Override
  public Following follow(
      Connection connection, Link link, TableName table, Optional<String> after, Sink sink)
      throws SQLException {
    var replication = new Replication(connection);
    var slot = slot(link);
    var published = replication.publishes(slot, table);
    if (!published) {
      replication.requirePublishing(slot, table);
    }
    // A table that was made anew since has changes that nobody wrote down.
    var from = after.filter(ignored -> published);
    if (from.isEmpty()) {
      replication.forget(slot);
    }
    return new Slot(
        replication, slot, from, replication.newest(), settings(link, table, published));
  }

  @Override
  public void leave(Connection connection, Link link) throws SQLException {
    var replication = new Replication(connection);
    replication.forget(slot(link));
    replication.unpublish(slot(link));
  }

  private record Slot(
      Replication replication, String name, Optional<String> from, String goal, Properties settings)
      implements Following {

    @Override
    public Sent sent(Optional<SourceRecord> newest) throws SQLException {
      return replication.sent(name, goal);
    }
  }

  private Properties settings(Link link, TableName table, boolean published) {
    var limits = database.settings();
    var settings = new Properties();
    settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    settings.setProperty("database.dbname", link.needed("database"));
    settings.setProperty("driver.connectTimeout", Long.toString(limits.connect().toSeconds()));
    settings.setProperty("driver.socketTimeout", Long.toString(limits.silence().toSeconds()));
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("slot.name", slot(link));
    settings.setProperty("slot.retry.delay.ms", "1000");
    settings.setProperty("publication.name", slot(link));
    // One that is there may be the administrator's, which this user cannot change.
    settings.setProperty("publication.autocreate.mode", published ? "disabled" : "filtered");
    settings.setProperty("table.include.list", CaptureSettings.literally(table.offered()));
    settings.setProperty("interval.handling.mode", "string");
    settings.setProperty("hstore.handling.mode", "json");
    return settings;
  }

  /** PostgreSQL's names of slots: small letters, digits, underscores. */
  private static String slot(Link link) {
    var source = link.source().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return CaptureSettings.ENGINE + "_" + source;
  }
}
