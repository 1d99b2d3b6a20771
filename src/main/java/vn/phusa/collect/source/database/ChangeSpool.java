package vn.phusa.collect.source.database;

import io.debezium.engine.RecordChangeEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.duckdb.DuckDBAppender;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rows with the same columns, in their order. Of each row only its last state leaves:
 * changed ones in one file, the keys of those that are gone in another.
 */
final class ChangeSpool implements AutoCloseable {

  private static final Name CHANGES = DSL.quotedName("rows");
  private static final Name LAST = DSL.quotedName("last_states");
  private static final String NUMBER = "_phusa_number";
  private static final String GONE = "_phusa_gone";

  private final Scratch scratch;
  private final DuckDBAppender appender;
  private final List<SourceColumn> columns;
  private final List<String> key;
  private final boolean replacing;
  private final Instant begun;
  private @Nullable RecordChangeEvent<SourceRecord> last;
  private long changes;

  /**
   * @param replacing they are all rows that there are
   */
  ChangeSpool(
      Scratch scratch,
      List<SourceColumn> columns,
      List<String> key,
      boolean replacing,
      Instant begun)
      throws SQLException {
    this.scratch = scratch;
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
    this.replacing = replacing;
    this.begun = begun;
    var all = new ArrayList<>(columns);
    all.add(new SourceColumn(NUMBER, SourceColumn.Kind.INTEGER, "BIGINT"));
    all.add(new SourceColumn(GONE, SourceColumn.Kind.BOOLEAN, "BOOLEAN"));
    scratch.create(CHANGES, all);
    this.appender = scratch.connection().createAppender("rows");
  }

  boolean holds(List<SourceColumn> others) {
    return columns.equals(others);
  }

  List<SourceColumn> columns() {
    return columns;
  }

  boolean isReplacing() {
    return replacing;
  }

  Instant begun() {
    return begun;
  }

  long changes() {
    return changes;
  }

  /** The last event that it holds, or one after it that concerns nothing. */
  @Nullable RecordChangeEvent<SourceRecord> last() {
    return last;
  }

  void upTo(RecordChangeEvent<SourceRecord> event) {
    last = event;
  }

  /**
   * @param row its columns, or as many of them as are known of a row that is gone
   */
  void add(Struct row, boolean gone) throws SQLException {
    appender.beginRow();
    for (var column : columns) {
      var field = row.schema().field(column.name());
      column.append(
          appender, field == null ? null : ConnectValues.value(field.schema(), row.get(field)));
    }
    appender.append(changes);
    appender.append(gone);
    appender.endRow();
    changes++;
  }

  /**
   * Hands over to the engine what was added. On the thread that added it: what is left for another
   * to hand over, the driver drops without a word.
   */
  void flush() throws SQLException {
    appender.flush();
  }

  /** Nothing is added any more; of each row only its last state is left. */
  void settle() throws SQLException {
    appender.close();
    requireAll();
    scratch
        .duck()
        .execute(
            "create table {0} as select * from {1} qualify row_number() over (partition by {2}"
                + " order by {3} desc) = 1",
            LAST, CHANGES, list(key), DSL.quotedName(NUMBER));
  }

  private void requireAll() {
    var held =
        scratch
            .duck()
            .resultQuery("select count(*) from {0}", CHANGES)
            .fetchSingle()
            .get(0, long.class);
    if (held != changes) {
      throw new IllegalStateException(held + " of " + changes + " changes were kept");
    }
  }

  long changed() {
    return count("not {1}");
  }

  long gone() {
    return count("{1}");
  }

  private long count(String which) {
    return scratch
        .duck()
        .resultQuery("select count(*) from {0} where " + which, LAST, DSL.quotedName(GONE))
        .fetchSingle()
        .get(0, long.class);
  }

  /**
   * @param position makes the file another one than any before, so that a row which returns to an
   *     earlier state is not taken for a repetition
   */
  void writeChanged(Path file, String position) {
    var names = columns.stream().map(SourceColumn::name).toList();
    write("not {2}", names, file, position);
  }

  void writeGone(Path file, String position) {
    write("{2}", key, file, position);
  }

  private void write(String which, List<String> names, Path file, String position) {
    scratch
        .duck()
        .execute(
            "copy (select {0} from {1} where "
                + which
                + " order by {3}) to {4} (format parquet, compression zstd, kv_metadata {5})",
            list(names),
            LAST,
            DSL.quotedName(GONE),
            DSL.quotedName(NUMBER),
            DSL.inline(file.toString()),
            DSL.sql("{0}{1}{2}", DSL.raw("{position: "), DSL.inline(position), DSL.raw("}")));
  }

  private static QueryPart list(List<String> names) {
    return DSL.list(names.stream().map(DSL::quotedName).toList());
  }

  @Override
  public void close() throws SQLException {
    scratch.close();
  }
}
