package vn.phusa.collect.source.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Delivery.Effect;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.CaptureOffsets;

/**
 * Every change of a table of PostgreSQL: first all rows, then inserts, updates and deletes as the
 * server writes them down (logical replication, read by Debezium's engine). The table needs a
 * primary key, the user the right to replicate.
 */
record CaptureConnector(PostgresDatabase database, Addresses addresses, Clock clock)
    implements Connector {

  private static final String ENGINE = "phusa";

  @Override
  public String key() {
    return "postgresql-capture";
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public List<Field> fields() {
    return new Reaching(database, addresses).fields();
  }

  /** Tables with a primary key; without one nobody can say which row a change is about. */
  @Override
  public List<Offer> browse(Link link) {
    try (var connection = connect(link)) {
      new Replication(connection).require();
      return new Tables(connection, database)
          .offers().stream().filter(offer -> !offer.key().isEmpty()).toList();
    } catch (SQLException e) {
      throw SqlFailures.reading(e, link.text("database"));
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var table = TableName.of(link.needed("table"), database);
    try (var connection = connect(link)) {
      var replication = new Replication(connection);
      replication.require();
      var key = new Tables(connection, database).key(table);
      if (key.isEmpty()) {
        throw new Problem(SourceCode.CHOSEN_GONE, table.offered(), "");
      }
      var published = replication.publishes(slot(link), table);
      if (!published) {
        replication.requirePublishing(slot(link), table);
      }
      var settings = settings(link, table);
      // One that is there may be the administrator's, which this user cannot change.
      settings.setProperty("publication.autocreate.mode", published ? "disabled" : "filtered");
      // A table that was made anew since has changes that nobody wrote down.
      var from = after.filter(ignored -> published);
      if (from.isEmpty()) {
        replication.forget(slot(link));
      }
      from.map(CapturePosition::parse).ifPresent(position -> position.into(settings, ENGINE));
      try (var changes = new Changes(sink.work(), table.offered(), key, clock);
          var engine = CaptureEngine.start(table.offered(), settings, changes)) {
        follow(table, replication, slot(link), from, engine, changes, sink);
      }
    } catch (SQLException e) {
      throw SqlFailures.reading(e, table.offered());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(table.offered());
    }
  }

  private void follow(
      TableName table,
      Replication replication,
      String slot,
      Optional<String> from,
      CaptureEngine engine,
      Changes changes,
      Sink sink)
      throws SQLException, IOException, InterruptedException {
    var goal = replication.newest();
    var until = clock.instant().plus(sink.listening());
    var position = from;
    var sent = Replication.Sent.NOT_YET;
    while (true) {
      engine.check();
      if (sent == Replication.Sent.NOT_YET) {
        sent = replication.sent(slot, goal);
        changes.await(sent);
      }
      try (var ripe = changes.ripe().orElse(null)) {
        if (ripe != null) {
          if (hand(table, ripe, position, sink)) {
            var last = Objects.requireNonNull(ripe.last());
            position = Optional.of(CapturePosition.of(last.record()).toString());
            changes.taken(last);
          } else {
            changes.stillEmpty();
          }
          continue;
        }
      }
      position = pass(changes, position, sink);
      if (changes.isAllHanded() && !clock.instant().isBefore(until)) {
        return;
      }
    }
  }

  /** The server keeps what it has written down until we say that we have it. */
  private static Optional<String> pass(Changes changes, Optional<String> known, Sink sink) {
    var passed = changes.passed();
    if (passed.isEmpty()) {
      return known;
    }
    var position = CapturePosition.of(passed.get().record()).toString();
    if (!known.equals(Optional.of(position))) {
      sink.passed(position);
    }
    changes.taken(passed.get());
    return Optional.of(position);
  }

  /**
   * @param before the position before these changes: the first of two files stays there, and having
   *     one it keeps later changes waiting as long as it waits for a person
   * @return whether anything was left to be handed over; a dataset cannot be emptied
   */
  private static boolean hand(
      TableName table, ChangeSpool spool, Optional<String> before, Sink sink)
      throws SQLException, IOException {
    var position = CapturePosition.of(Objects.requireNonNull(spool.last()).record());
    var item = table.offered() + " @ " + position.mark();
    spool.settle();
    var gone = spool.isReplacing() ? 0 : spool.gone();
    if (spool.changed() > 0) {
      var file = sink.work().resolve("changed.parquet");
      spool.writeChanged(file, position.toString());
      var last = gone > 0 ? before : Optional.of(position.toString());
      var effect = spool.isReplacing() ? Effect.REPLACES : Effect.AS_CHOSEN;
      deliver(new Delivery(item, table.offered() + ".parquet", last, effect), file, sink);
    }
    if (gone > 0) {
      var file = sink.work().resolve("gone.parquet");
      spool.writeGone(file, position.toString());
      var name = table.offered() + ".removed.parquet";
      var delivery =
          new Delivery(item + " removed", name, Optional.of(position.toString()), Effect.REMOVES);
      deliver(delivery, file, sink);
    }
    return spool.changed() > 0 || gone > 0;
  }

  private static void deliver(Delivery delivery, Path file, Sink sink) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var fate = sink.deliver(delivery, content);
      if (fate == Fate.WAITING) {
        throw new Problem(SourceCode.PERSON_NEEDED, delivery.name());
      }
      // What comes after it would be applied to rows that are not there.
      if (fate != Fate.TAKEN) {
        throw new Problem(SourceCode.DELIVERY_REFUSED, delivery.name());
      }
    }
  }

  private Properties settings(Link link, TableName table) {
    var limits = database.settings();
    var settings = new Properties();
    settings.setProperty("name", ENGINE);
    settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    settings.setProperty("offset.storage", CaptureOffsets.class.getName());
    settings.setProperty("topic.prefix", ENGINE);
    settings.setProperty(
        "database.hostname",
        addresses.require(link.needed("host"), link.number("port")).getHostAddress());
    settings.setProperty("database.port", Integer.toString(link.number("port")));
    settings.setProperty("database.dbname", link.needed("database"));
    settings.setProperty("database.user", link.needed("user"));
    settings.setProperty("database.password", link.text("password"));
    settings.setProperty("driver.connectTimeout", Long.toString(limits.connect().toSeconds()));
    settings.setProperty("driver.socketTimeout", Long.toString(limits.silence().toSeconds()));
    settings.setProperty("task.management.timeout.ms", "5000");
    settings.setProperty("plugin.name", "pgoutput");
    settings.setProperty("slot.name", slot(link));
    settings.setProperty("slot.retry.delay.ms", "1000");
    settings.setProperty("publication.name", slot(link));
    settings.setProperty("table.include.list", literally(table.offered()));
    settings.setProperty("snapshot.mode", "initial");
    settings.setProperty("snapshot.fetch.size", "5000");
    settings.setProperty("skipped.operations", "none");
    settings.setProperty("tombstones.on.delete", "false");
    settings.setProperty("interval.handling.mode", "string");
    settings.setProperty("hstore.handling.mode", "json");
    settings.setProperty("heartbeat.interval.ms", "250");
    settings.setProperty("poll.interval.ms", "100");
    settings.setProperty("max.batch.size", "4096");
    settings.setProperty("max.queue.size", "16384");
    // Whether and when to try again is decided around this.
    settings.setProperty("errors.max.retries", "0");
    return settings;
  }

  /** A name as Debezium's list of patterns wants it. */
  private static String literally(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "\\\\$0");
  }

  /** PostgreSQL's names of slots: small letters, digits, underscores. */
  private static String slot(Link link) {
    return ENGINE + "_" + link.source().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }

  /** It stays open as long as changes are followed, and no transaction with it. */
  private Connection connect(Link link) throws SQLException {
    var connection = new Reaching(database, addresses).connect(link);
    connection.setAutoCommit(true);
    return connection;
  }
}
