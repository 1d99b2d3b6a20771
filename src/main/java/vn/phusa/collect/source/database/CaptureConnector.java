package vn.phusa.collect.source.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Delivery.Effect;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.database.ChangeLog.Following;
import vn.phusa.collect.source.inner.Addresses;

/**
 * Every change of a table: first all rows, then inserts, updates and deletes as the server writes
 * them down, read by Debezium's engine. The table needs a primary key, the user the right to
 * replicate.
 */
record CaptureConnector(ChangeLog log, Addresses addresses, SourceSettings limits, Clock clock)
    implements Connector {

  /** Remembered when changes are gone: the next fetch, which somebody asks for, looks anew. */
  private static final String ANEW = "anew";

  /** An engine that has just begun to follow has nothing to tell for a while. */
  private static final Duration START = Duration.ofSeconds(5);

  @Override
  public String key() {
    return log.database().key() + "-capture";
  }

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public Family family() {
    return Family.DATABASES;
  }

  @Override
  public List<Field> fields() {
    return new Reaching(log.database(), addresses).fields();
  }

  /** Tables with a primary key; without one nobody can say which row a change is about. */
  @Override
  public List<Offer> browse(Link link) {
    try (var connection = connect(link)) {
      log.require(connection);
      return new Tables(connection, log.database())
          .offers().stream().filter(offer -> !offer.key().isEmpty()).toList();
    } catch (SQLException e) {
      throw SqlFailures.reading(e, link.text("database"));
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var table = TableName.of(link.needed("table"), log.database());
    try (var connection = connect(link)) {
      log.require(connection);
      var key = new Tables(connection, log.database()).key(table);
      if (key.isEmpty()) {
        throw new Problem(SourceCode.CHOSEN_GONE, table.offered(), "");
      }
      var from = sink.memory().filter(ANEW::equals).isPresent() ? Optional.<String>empty() : after;
      var following = log.follow(connection, link, table, from, sink);
      var address = addresses.require(link.needed("host"), link.number("port"));
      var settings = CaptureSettings.of(link, address, limits, following);
      try (var changes = new Changes(sink.work(), table.offered(), key, clock);
          var engine = CaptureEngine.start(log, table.offered(), settings, changes)) {
        follow(table, following, engine, changes, sink);
      }
    } catch (Problem e) {
      if (e.code() == SourceCode.CHANGES_GONE) {
        sink.remember(ANEW);
      }
      throw e;
    } catch (SQLException e) {
      throw SqlFailures.reading(e, table.offered());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(table.offered());
    }
  }

  @Override
  public void leave(Link link) {
    try (var connection = connect(link)) {
      log.leave(connection, link);
    } catch (SQLException e) {
      throw SqlFailures.reading(e, link.text("table"));
    }
  }

  private void follow(
      TableName table, Following following, CaptureEngine engine, Changes changes, Sink sink)
      throws SQLException, IOException, InterruptedException {
    var position = following.from();
    var sent = Sent.NOT_YET;
    while (true) {
      engine.check();
      requireSign(table, changes);
      if (sent == Sent.NOT_YET) {
        sent = following.sent(changes.newest());
        changes.await(sent);
      }
      try (var ripe = changes.ripe().orElse(null)) {
        if (ripe == null) {
          position = pass(following, changes, position, sink);
        } else if (hand(table, ripe, following, position, sink)) {
          var last = Objects.requireNonNull(ripe.last());
          position = Optional.of(CapturePosition.of(last.record()).toString());
          changes.taken(last);
        } else {
          changes.stillEmpty();
        }
      }
      if (changes.isAllHanded() && !sink.listens()) {
        return;
      }
    }
  }

  /** A server that is followed sends a sign of life where there is nothing else to send. */
  private void requireSign(TableName table, Changes changes) {
    var silence = limits.silence().plus(START);
    if (changes.heard().filter(last -> last.plus(silence).isBefore(clock.instant())).isPresent()) {
      throw new Problem(SourceCode.CUT_OFF, table.offered());
    }
  }

  /** The server keeps what it has written down until we say that we have it. */
  private static Optional<String> pass(
      Following following, Changes changes, Optional<String> known, Sink sink) throws IOException {
    var passed = changes.passed();
    if (passed.isEmpty()) {
      return known;
    }
    var position = CapturePosition.of(passed.get().record()).toString();
    if (!known.equals(Optional.of(position))) {
      following.keep();
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
      TableName table, ChangeSpool spool, Following following, Optional<String> before, Sink sink)
      throws SQLException, IOException {
    following.keep();
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

  /** It stays open as long as changes are followed, and no transaction with it. */
  private Connection connect(Link link) throws SQLException {
    var connection = new Reaching(log.database(), addresses).connect(link);
    connection.setAutoCommit(true);
    return connection;
  }
}
