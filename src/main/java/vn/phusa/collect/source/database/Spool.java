package vn.phusa.collect.source.database;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from a database into a Parquet file, which keeps their types. They pass through
 * an engine of their own on disk, so that memory does not grow with the table. The same rows give
 * the same bytes.
 */
final class Spool implements AutoCloseable {

  private static final String TABLE = "rows";

  private final Scratch scratch;
  private final List<SourceColumn> columns;
  private final int watched;
  private long rows;
  private @Nullable Object last;

  /**
   * @param watched name of the column whose last value is wanted; empty for none
   */
  Spool(Path folder, List<SourceColumn> columns, String watched) throws SQLException {
    this.scratch = Scratch.open(folder, "spool");
    this.columns = columns;
    this.watched = columns.stream().map(SourceColumn::name).toList().indexOf(watched);
    scratch.create(DSL.quotedName(TABLE), columns);
  }

  void fill(ResultSet result) throws SQLException {
    try (var appender = scratch.connection().createAppender(TABLE)) {
      while (result.next()) {
        appender.beginRow();
        for (var index = 0; index < columns.size(); index++) {
          var column = columns.get(index);
          var value = column.read(result, index + 1);
          column.append(appender, value);
          if (index == watched && value != null) {
            last = value;
          }
        }
        appender.endRow();
        rows++;
      }
    }
  }

  long rows() {
    return rows;
  }

  /** The watched column's value in the last row that has one. */
  Optional<String> last() {
    return Optional.ofNullable(last).map(Object::toString);
  }

  void write(Path file) {
    scratch
        .duck()
        .execute(
            "copy {0} to {1} (format parquet, compression zstd)",
            DSL.quotedName(TABLE), DSL.inline(file.toString()));
  }

  @Override
  public void close() throws SQLException {
    scratch.close();
  }
}
