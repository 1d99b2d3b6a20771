package vn.phusa.store.lake.duckdb;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Parquet;

/**
 * A cheap proof that no whole number of a staged column comes twice: one bit for each number
 * between the least and the greatest. Grouping ten million numbers takes ten times as long. Rows
 * with findings take part too, so that without proof nothing is known.
 */
record Distinct(DSLContext sql, Path file, List<FieldColumn> columns) {

  /** A hundred numbers for every row at the most, and 64 MB. */
  private static final long SPREAD = 100;

  private static final long MOST_BITS = 512L << 20;

  boolean proves(List<String> key) {
    return key.size() == 1 && isInteger(key.getFirst()) && distinct(key.getFirst());
  }

  private boolean isInteger(String name) {
    return columns.stream()
        .anyMatch(column -> column.id().equals(name) && column.type() == ColumnType.INTEGER);
  }

  private boolean distinct(String name) {
    var column = DSL.field(DSL.name("a", name), SQLDataType.BIGINT);
    var bounds =
        sql.select(DSL.min(column), DSL.max(column), DSL.count(column))
            .from(Parquet.named(file).as("a"))
            .fetchSingle();
    var count = bounds.value3();
    if (count == 0) {
      return true;
    }
    return isDense(bounds, count) && bits(column, bounds.value1(), bounds.value2()) == count;
  }

  private static boolean isDense(Record bounds, long count) {
    var least = BigInteger.valueOf(bounds.get(0, long.class));
    var span = BigInteger.valueOf(bounds.get(1, long.class)).subtract(least);
    return span.compareTo(BigInteger.valueOf(Math.min(MOST_BITS, count * SPREAD))) < 0;
  }

  private long bits(Field<Long> column, Long least, Long most) {
    var bits =
        DSL.field(
            "bit_count(bitstring_agg({0}, {1}, {2}))",
            SQLDataType.BIGINT, column, DSL.inline(least), DSL.inline(most));
    return sql.select(bits).from(Parquet.named(file).as("a")).fetchSingle().value1();
  }
}
