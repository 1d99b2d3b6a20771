package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Growth;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Proof;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Report;
import vn.phusa.base.journal.Succession;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.journal.inner.Said;
import vn.phusa.base.problem.Problem;

/** Looks at the journal as a whole, beside whoever adds to it. */
@Component
class PostgresAudit implements Audit {

  private final ChainTables tables;
  private final Seal seal;
  private final Clock clock;

  PostgresAudit(ChainTables tables, Seal seal, Clock clock) {
    this.tables = tables;
    this.seal = seal;
    this.clock = clock;
  }

  private static final int FETCH = 1_000;
  private static final String DESCENDING = "order by sequence desc limit ?";
  private static final String ASCENDING = "order by sequence limit ?";
  private static final String SELECT = "select " + EntryRow.COLUMNS + " from journal_entry ";

  /** Works on what the database holds at one moment. */
  private interface Look<T> {
    T at(Connection connection) throws SQLException;
  }

  @Override
  public List<Recorded> search(Wanted wanted, long before, int limit) {
    var conditions = Conditions.of(wanted).add("sequence < ?", before);
    var found = new ArrayList<Recorded>(limit);
    look(connection -> read(connection, conditions, DESCENDING, limit, found::add));
    return found;
  }

  @Override
  public List<Recorded> after(long sequence, int limit) {
    var conditions = Conditions.of(Wanted.ALL).add("sequence > ?", sequence);
    var found = new ArrayList<Recorded>();
    look(connection -> read(connection, conditions, ASCENDING, limit, found::add));
    return found;
  }

  @Override
  public void each(Wanted wanted, Consumer<Recorded> reader) {
    look(connection -> read(connection, Conditions.of(wanted), ASCENDING, Long.MAX_VALUE, reader));
  }

  private static long read(
      Connection connection,
      Conditions conditions,
      String order,
      long limit,
      Consumer<Recorded> reader)
      throws SQLException {
    var read = 0L;
    try (var select = connection.prepareStatement(SELECT + conditions.sql() + order)) {
      select.setLong(conditions.set(select), limit);
      select.setFetchSize(FETCH);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(EntryRow.recorded(rows));
          read++;
        }
      }
    }
    return read;
  }

  @Override
  public Optional<Checkpoint> checkpoint() {
    return look(ChainTables::newest);
  }

  @Override
  public String publicKey() {
    return seal.keys().pem();
  }

  @Override
  public List<Succession> successions() {
    return seal.keys().successions();
  }

  @Override
  public Growth growth(long older) {
    return look(connection -> {
      var signed =
          ChainTables.newest(connection)
              .filter(newest -> older > 0 && newest.size() >= older)
              .orElseThrow(() -> new Problem(JournalCode.ENTRY_MISSING, Long.toString(older)));
      var path = StoredTree.of(connection).consistency(older, signed.size());
      return new Growth(older, path, signed, seal.keys().pem(signed.origin()));
    });
  }

  @Override
  public Report verify(long from, long to) {
    try {
      var outside = seal.witness().all();
      return look(connection -> {
        // The transaction's view begins with its first statement; records come before what they
        // name.
        try (var first = connection.createStatement()) {
          first.execute("select 1");
        }
        return new Verification(connection, outside, recorded(), seal, from, to)
            .run(clock.instant());
      });
    } catch (UncheckedIOException failure) {
      throw new Problem(failure, JournalCode.JOURNAL_UNREADABLE);
    } catch (IOException failure) {
      throw new Problem(failure, JournalCode.JOURNAL_UNREADABLE);
    }
  }

  /** Read after the view of the database began, so that it names all that is redacted there. */
  private Map<Long, String> recorded() {
    try {
      var classes = new HashMap<Long, String>();
      for (var redaction : seal.redactions().all()) {
        redaction.sequences().forEach(sequence -> classes.put(sequence, redaction.kind()));
      }
      return classes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Proof proof(long sequence) {
    return look(connection -> proof(connection, sequence));
  }

  private Proof proof(Connection connection, long sequence) throws SQLException {
    var checkpoint = ChainTables.newest(connection).filter(signed -> signed.size() >= sequence);
    var row = row(connection, sequence);
    var before = sequence == 1 ? Hash.NONE : row(connection, sequence - 1).hash();
    var missing = new Problem(JournalCode.ENTRY_MISSING, Long.toString(sequence));
    var entry =
        row.said()
            .map(Said::entry)
            .or(() -> row.redacted().map(EntryRow::placeholder))
            .orElseThrow(() -> missing);
    var signed = checkpoint.orElseThrow(() -> missing);
    return new Proof(
        new Recorded(sequence, row.at(), entry),
        row.said().map(PostgresAudit::canonical).orElse(""),
        row.content(),
        before,
        row.hash(),
        StoredTree.of(connection).inclusion(sequence - 1, signed.size()),
        signed,
        seal.keys().pem(signed.origin()));
  }

  private static String canonical(Said said) {
    return Base64.getEncoder().encodeToString(said.canonical());
  }

  private static EntryRow.Stored row(Connection connection, long sequence) throws SQLException {
    try (var select = connection.prepareStatement(SELECT + "where sequence = ?")) {
      select.setLong(1, sequence);
      try (var rows = select.executeQuery()) {
        if (rows.next()) {
          return EntryRow.stored(rows);
        }
      }
    }
    throw new Problem(JournalCode.ENTRY_MISSING, Long.toString(sequence));
  }

  private <T> T look(Look<T> look) {
    try (var connection = tables.connection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        return look.at(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException failure) {
      throw new Problem(failure, JournalCode.JOURNAL_UNREADABLE);
    }
  }
}
