package vn.phusa.collect.source.database;

import com.github.shyiko.mysql.binlog.network.ServerException;
import io.debezium.storage.file.history.FileSchemaHistory;
import io.debezium.text.ParsingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.connect.source.SourceRecord;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;

/**
 * MariaDB's binary log. The server keeps it for as long as it was told to, whoever follows it, so
 * changes can be gone before we have seen them.
 *
 * <p>The log tells rows by the place of a column, not by its name: how the table looked at a
 * position is remembered beside the position.
 */
record MariaLog(MariaDatabase database) implements ChangeLog {

  /** ER_MASTER_FATAL_ERROR_READING_BINLOG. */
  private static final int LOG_GONE = 1236;

  /** Debezium's words for rows that do not look as the table did. */
  private static final Pattern OTHER_LOOK =
      Pattern.compile("schema isn't known|out of sync with real database|internal schema size");

  /** Numbers of followers below are the administrator's. */
  private static final int FIRST_SERVER = 1 << 20;

  @Override
  public void require(Connection connection) throws SQLException {
    new Binlog(connection).require();
  }

  @Override
  public Following follow(
      Connection connection, Link link, TableName table, Optional<String> after, Sink sink)
      throws SQLException, IOException {
    var binlog = new Binlog(connection);
    var history = sink.work().resolve("history");
    if (after.isPresent()) {
      var position = CapturePosition.parse(after.get());
      var known = sink.memory();
      if (known.isEmpty() || !binlog.holds(Binlog.Place.of(position.offset()))) {
        throw new Problem(SourceCode.CHANGES_GONE, table.offered(), position.mark());
      }
      Files.writeString(history, known.get());
    }
    var looks = new Looks(history, sink, after.isPresent() ? Files.size(history) : 0);
    return new Reader(after, binlog.newest(), looks, settings(link, table, history));
  }

  private record Reader(Optional<String> from, Binlog.Place goal, Looks looks, Properties settings)
      implements Following {

    @Override
    public Sent sent(Optional<SourceRecord> newest) {
      return newest
              .filter(record -> !CapturePosition.isFirstLook(record))
              .map(SourceRecord::sourceOffset)
              .filter(offset -> Binlog.Place.of(offset).compareTo(goal) >= 0)
              .isPresent()
          ? Sent.ALL
          : Sent.NOT_YET;
    }

    @Override
    public void keep() throws IOException {
      looks.keep();
    }
  }

  /** How the table looked, as Debezium writes it into a file, remembered when it has grown. */
  private static final class Looks {

    private final Path file;
    private final Sink sink;
    private long kept;

    Looks(Path file, Sink sink, long kept) {
      this.file = file;
      this.sink = sink;
      this.kept = kept;
    }

    void keep() throws IOException {
      if (Files.size(file) == kept) {
        return;
      }
      // It may grow further meanwhile.
      var bytes = Files.readAllBytes(file);
      sink.remember(new String(bytes, StandardCharsets.UTF_8));
      kept = bytes.length;
    }
  }

  @Override
  public Optional<Problem> problem(Throwable cause, String table) {
    if (cause instanceof ServerException refused) {
      return Optional.of(refused(refused, table));
    }
    var words = Objects.toString(cause.getMessage(), "");
    return cause instanceof ParsingException || OTHER_LOOK.matcher(words).find()
        ? Optional.of(new Problem(cause, SourceCode.CHANGES_GONE, table, SqlFailures.words(words)))
        : Optional.empty();
  }

  private static Problem refused(ServerException refused, String table) {
    var code =
        refused.getErrorCode() == LOG_GONE ? SourceCode.CHANGES_GONE : SourceCode.CAPTURE_OFF;
    return new Problem(
        refused, code, table, SqlFailures.words(Objects.toString(refused.getMessage(), "")));
  }

  private Properties settings(Link link, TableName table, Path history) throws IOException {
    var limits = database.settings();
    var name = CaptureSettings.literally(link.needed("database"));
    var settings = new Properties();
    settings.setProperty("connector.class", "io.debezium.connector.mariadb.MariaDbConnector");
    settings.setProperty("database.ssl.mode", MariaDatabase.mode(Tls.of(link)));
    database
        .protection(link)
        .forEach((option, value) -> settings.setProperty("driver." + option, value.toString()));
    if (limits.authorities() != null) {
      var store = Authorities.store(limits.authorities(), history.resolveSibling("authorities"));
      settings.setProperty("database.ssl.truststore", store.toString());
      settings.setProperty("database.ssl.truststore.password", Authorities.PASSWORD);
    }
    settings.setProperty("database.server.id", Integer.toString(server(link)));
    settings.setProperty("database.include.list", name);
    settings.setProperty(
        "table.include.list", name + "\\." + CaptureSettings.literally(table.table()));
    settings.setProperty("database.initial.statements", "SET SESSION TRANSACTION READ ONLY");
    settings.setProperty("connect.timeout.ms", Long.toString(limits.connect().toMillis()));
    settings.setProperty("driver.socketTimeout", Long.toString(limits.silence().toMillis()));
    settings.setProperty("driver.allowLocalInfile", "false");
    // The place is read before the rows: what changes between the two comes twice and ends the
    // same.
    settings.setProperty("snapshot.locking.mode", "none");
    settings.setProperty("bigint.unsigned.handling.mode", "precise");
    settings.setProperty("include.schema.changes", "true");
    settings.setProperty("schema.history.internal", FileSchemaHistory.class.getName());
    settings.setProperty("schema.history.internal.file.filename", history.toString());
    settings.setProperty("schema.history.internal.store.only.captured.tables.ddl", "true");
    settings.setProperty("schema.history.internal.store.only.captured.databases.ddl", "true");
    // The server's signs of life come so often (four fifths of it); nothing else looks after it.
    settings.setProperty("connect.keep.alive", "false");
    settings.setProperty("connect.keep.alive.interval.ms", "250");
    return settings;
  }

  /** Followers of one server have different numbers; of two with the same, the newer stays. */
  private static int server(Link link) {
    return FIRST_SERVER + (link.source().hashCode() & (FIRST_SERVER * 1024 - 1));
  }
}
