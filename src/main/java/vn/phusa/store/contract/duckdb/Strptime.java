package vn.phusa.store.contract.duckdb;

import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The engine's reading of dates and times by patterns, the first that fits. */
final class Strptime {

  /** With it the engine makes times of a type of their own, which no table of ours has. */
  private static final String NANOSECONDS = "%n";

  private Strptime() {}

  static Field<LocalDateTime> parse(Field<String> text, List<String> patterns) {
    var wanted = patterns.size() == 1 ? DSL.inline(patterns.getFirst()) : list(patterns);
    var read = DSL.function("try_strptime", SQLDataType.LOCALDATETIME, text, wanted);
    return patterns.stream().anyMatch(pattern -> pattern.contains(NANOSECONDS))
        ? read.cast(SQLDataType.LOCALDATETIME)
        : read;
  }

  private static Field<?> list(List<String> patterns) {
    var items = patterns.stream().map(DSL::inline).toArray(Field<?>[]::new);
    return DSL.function("list_value", Object.class, items);
  }
}
