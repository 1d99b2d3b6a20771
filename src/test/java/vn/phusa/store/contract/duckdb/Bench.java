package vn.phusa.store.contract.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ReferenceValues;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Engine;
import vn.phusa.store.lake.Filter;

/** A real DuckDB with the compiler over it; CQL2 is a fake that knows {@code a <= b}. */
final class Bench implements AutoCloseable {

  private final Connection connection;
  final DSLContext sql;
  final Map<String, List<String>> references = new java.util.HashMap<>();

  Bench() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    sql = DSL.using(connection, SQLDialect.DUCKDB);
  }

  DuckDbCompiler compiler() {
    var beans = new StaticListableBeanFactory();
    ReferenceValues values =
        (dataset, column) -> references.getOrDefault(dataset + "." + column, List.of());
    beans.addBean("values", values);
    var rules = new RowRules(new LessOrEqual());
    var engine = new EngineCheck(engine());
    return new DuckDbCompiler(
        rules,
        new References(beans.getBeanProvider(ReferenceValues.class)),
        new ContractCheck(engine, rules));
  }

  Engine engine() {
    return new Engine() {
      @Override
      public <T> T use(Function<DSLContext, T> work) {
        return work.apply(sql);
      }
    };
  }

  /** A relation of these rows; its headers are the ids of the columns. */
  static Relation relation(
      List<String> headers, List<? extends List<? extends @Nullable String>> rows) {
    var fields =
        headers.stream().map(header -> DSL.field(DSL.name(header), SQLDataType.VARCHAR)).toList();
    var lines =
        IntStream.range(0, rows.size())
            .mapToObj(i -> {
              var cells = new ArrayList<Field<?>>();
              rows.get(i).forEach(cell -> cells.add(DSL.inline(cell, SQLDataType.VARCHAR)));
              cells.add(DSL.inline((long) i + 2));
              return DSL.row(cells);
            })
            .toArray(org.jooq.RowN[]::new);
    var names = new ArrayList<>(headers);
    names.add("line number");
    var table = DSL.values(lines).as("t", names.toArray(String[]::new));
    return new Relation(
        table, headers, fields, Optional.of(DSL.field(DSL.name("line number"), Long.class)));
  }

  Result<? extends Record> run(
      Contract contract, List<? extends List<? extends @Nullable String>> rows) {
    var headers = contract.columns().stream().map(column -> column.source()).toList();
    return sql.fetch(compiler().compile(contract, relation(headers, rows)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static final class LessOrEqual implements Cql2 {
    @Override
    public Filter parse(String text) {
      var sides = text.split(" <= ");
      return new Filter.Compare(
          new Filter.Operand.Property(sides[0]),
          Filter.Operator.LESS_OR_EQUAL,
          new Filter.Operand.Property(sides[1]));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Condition condition(Filter filter, Function<String, Field<?>> columns) {
      var compare = (Filter.Compare) filter;
      var left = (Field<Object>) columns.apply(((Filter.Operand.Property) compare.left()).column());
      var right =
          (Field<Object>) columns.apply(((Filter.Operand.Property) compare.right()).column());
      return left.le(right);
    }
  }
}
