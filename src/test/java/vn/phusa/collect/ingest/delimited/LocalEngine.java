package vn.phusa.collect.ingest.delimited;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.store.contract.Relation;

/** DuckDB in memory: the rows of a relation, as the engine of the lake would read them. */
final class LocalEngine {

  private LocalEngine() {}

  static List<List<String>> rows(Relation relation) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var rows = new ArrayList<List<String>>();
      var dsl = DSL.using(connection, SQLDialect.DUCKDB);
      for (var row : dsl.select(relation.fields()).from(relation.table()).fetch()) {
        rows.add(relation.fields().stream().map(row::get).toList());
      }
      return rows;
    }
  }

  static List<Long> lines(Relation relation) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var dsl = DSL.using(connection, SQLDialect.DUCKDB);
      return dsl.select(relation.line().orElseThrow()).from(relation.table()).fetch(0, Long.class);
    }
  }

  /** How many rows there are, with so much memory and no disk to move anything to. */
  static int count(Relation relation, String memory) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      var dsl = DSL.using(connection, SQLDialect.DUCKDB);
      dsl.execute("set threads = 2");
      dsl.execute("set memory_limit = '" + memory + "'");
      dsl.execute("set temp_directory = ''");
      return dsl.fetchCount(
          dsl.select(relation.fields()).from(relation.table()).where("strlen(c1) > 0"));
    }
  }
}
