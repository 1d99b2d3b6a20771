package vn.phusa.store.lake.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.inner.KeyedRows;

/** Rows streamed from the engine, a batch at a time. */
final class Answer implements KeyedRows {

  /** Rows that are there when it opens. */
  static final int BATCH = 1024;

  private final Session session;
  private final List<TableColumn> columns;
  private final int keyed;
  private final long snapshot;
  private final ResultSet results;
  private final Deque<Read> ready = new ArrayDeque<>();
  private List<String> key = List.of();
  private boolean ended;
  private boolean closed;

  private Answer(
      Session session, List<TableColumn> columns, int keyed, long snapshot, Select<?> select) {
    this.session = session;
    this.columns = columns;
    this.keyed = keyed;
    this.snapshot = snapshot;
    this.results =
        session.call(sql -> {
          var opened = sql.fetchLazy(select).resultSet();
          fill(opened);
          return opened;
        });
  }

  /**
   * @param keyed how many columns of the select, after those of the answer, are the row's key
   */
  static Answer open(
      Session session, List<TableColumn> columns, int keyed, long snapshot, Select<?> select) {
    try {
      return new Answer(session, columns, keyed, snapshot, select);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public List<TableColumn> columns() {
    return columns;
  }

  @Override
  public Optional<List<@Nullable Object>> next() {
    if (ready.isEmpty() && !ended) {
      session.call(sql -> {
        fill(results);
        return Boolean.TRUE;
      });
    }
    var read = ready.poll();
    if (read == null) {
      return Optional.empty();
    }
    key = read.key();
    return Optional.of(read.values());
  }

  @Override
  public List<String> key() {
    return key;
  }

  private void fill(ResultSet from) {
    try {
      while (ready.size() < BATCH && !ended) {
        ended = !from.next();
        if (!ended) {
          ready.add(row(from));
        }
      }
    } catch (SQLException e) {
      throw EngineFailure.problem(e);
    }
  }

  private Read row(ResultSet from) throws SQLException {
    var row = new ArrayList<@Nullable Object>(columns.size());
    for (var i = 0; i < columns.size(); i++) {
      row.add(Values.of(from, i + 1, columns.get(i).type()));
    }
    var parts = new ArrayList<String>(keyed);
    for (var i = 0; i < keyed; i++) {
      parts.add(from.getString(columns.size() + i + 1));
    }
    return new Read(row, parts);
  }

  @Override
  public long snapshot() {
    return snapshot;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      results.getStatement().close();
    } catch (SQLException e) {
      throw EngineFailure.problem(e);
    } finally {
      session.close();
    }
  }

  private record Read(List<@Nullable Object> values, List<String> key) {}
}
