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
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.TableColumn;

/** Rows streamed from the engine, a batch at a time. */
final class Answer implements Rows {

  /** Rows that are there when it opens. */
  static final int BATCH = 1024;

  private final Session session;
  private final List<TableColumn> columns;
  private final long snapshot;
  private final ResultSet results;
  private final Deque<List<@Nullable Object>> ready = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;

  private Answer(Session session, List<TableColumn> columns, long snapshot, Select<?> select) {
    this.session = session;
    this.columns = columns;
    this.snapshot = snapshot;
    this.results =
        session.call(sql -> {
          var opened = sql.fetchLazy(select).resultSet();
          fill(opened);
          return opened;
        });
  }

  static Answer open(Session session, List<TableColumn> columns, long snapshot, Select<?> select) {
    try {
      return new Answer(session, columns, snapshot, select);
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
    return Optional.ofNullable(ready.poll());
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

  private List<@Nullable Object> row(ResultSet from) throws SQLException {
    var row = new ArrayList<@Nullable Object>(columns.size());
    for (var i = 0; i < columns.size(); i++) {
      row.add(Values.of(from, i + 1, columns.get(i).type()));
    }
    return row;
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
}
