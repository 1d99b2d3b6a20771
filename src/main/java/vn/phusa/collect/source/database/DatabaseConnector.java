package vn.phusa.collect.source.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Addresses;

/**
 * A table of a database: all of it each time, or what is new by a column that only grows. Reads
 * over one connection, a few thousand rows at a time, and cannot write.
 */
record DatabaseConnector(Database database, Addresses addresses) implements Connector {

  private static final int AT_ONCE = 5_000;

  @Override
  public String key() {
    return database.key();
  }

  @Override
  public Family family() {
    return Family.DATABASES;
  }

  @Override
  public List<Field> fields() {
    return new Reaching(database, addresses)
        .fields(Field.optional("tracked", Field.Kind.TEXT, Field.Step.CHOOSE));
  }

  @Override
  public Optional<Problem> missing() {
    return database.missing();
  }

  @Override
  public List<Offer> browse(Link link) {
    try (var connection = new Reaching(database, addresses).connect(link)) {
      return new Tables(connection, database).offers();
    } catch (SQLException e) {
      throw SqlFailures.reading(database.standard(e), link.text("database"));
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var table = TableName.of(link.needed("table"), database);
    try (var connection = new Reaching(database, addresses).connect(link)) {
      var read = read(connection, table, link.text("tracked"), after, sink.work());
      connection.rollback();
      if (read.isEmpty()) {
        return;
      }
      hand(table, read.get(), sink);
    } catch (SQLException e) {
      throw SqlFailures.reading(database.standard(e), table.offered());
    }
  }

  /**
   * @param item the table, with the last value where one is followed
   */
  private record Read(String item, Optional<String> position, Path file) {}

  private static void hand(TableName table, Read read, Sink sink) throws IOException {
    // The whole table once more would only wait behind itself.
    if (sink.fate(read.item()).filter(fate -> fate == Fate.WAITING).isPresent()) {
      return;
    }
    var delivery = new Delivery(read.item(), table.offered() + ".parquet", read.position());
    try (var content = Files.newInputStream(read.file())) {
      var fate = sink.deliver(delivery, content);
      if (fate == Fate.WAITING) {
        throw new Problem(SourceCode.PERSON_NEEDED, table.offered());
      }
    }
  }

  private Optional<Read> read(
      Connection connection, TableName table, String tracked, Optional<String> after, Path folder)
      throws SQLException {
    var tables = new Tables(connection, database);
    var columns = tables.columns(table);
    if (columns.isEmpty() || !tracked.isEmpty() && !columns.contains(tracked)) {
      var gone = columns.isEmpty() ? table.offered() : tracked;
      throw new Problem(SourceCode.CHOSEN_GONE, gone, "");
    }
    var order = tracked.isEmpty() ? tables.key(table) : List.of(tracked);
    var from = tracked.isEmpty() ? Optional.<String>empty() : after;
    try (var statement =
        connection.prepareStatement(
            sql(table, columns, order, from.isPresent()),
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(AT_ONCE);
      var found = columns(statement.getMetaData());
      if (from.isPresent()) {
        found.get(columns.indexOf(tracked)).bind(statement, from.get());
      }
      try (var rows = statement.executeQuery();
          var spool = new Spool(folder, found, tracked)) {
        spool.fill(rows);
        if (spool.rows() == 0 && !tracked.isEmpty()) {
          return Optional.empty();
        }
        var file = folder.resolve("rows.parquet");
        spool.write(file);
        var item = table.offered() + spool.last().map(last -> " @ " + last).orElse("");
        return Optional.of(new Read(item, spool.last(), file));
      }
    }
  }

  /**
   * From the last value on, itself included: rows that came later with the same value are not
   * missed, and those that are there already are replaced by themselves.
   */
  private String sql(TableName table, List<String> columns, List<String> order, boolean after) {
    var settings = new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED);
    var select =
        DSL.using(database.dialect(), settings)
            .select(columns.stream().map(name -> DSL.field(DSL.quotedName(name))).toList())
            .from(DSL.table(table.quoted()));
    var condition =
        after
            ? DSL.field(DSL.quotedName(order.getFirst()), Object.class).ge(DSL.param("after"))
            : DSL.noCondition();
    return select
        .where(condition)
        .orderBy(order.stream().map(name -> DSL.field(DSL.quotedName(name))).toList())
        .getSQL(ParamType.INDEXED);
  }

  private static List<SourceColumn> columns(ResultSetMetaData data) throws SQLException {
    var columns = new ArrayList<SourceColumn>();
    for (var index = 1; index <= data.getColumnCount(); index++) {
      columns.add(SourceColumn.of(data, index));
    }
    return columns;
  }
}
