package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Typed text on its way in: a DuckDB relation in which every column is VARCHAR.
 *
 * @param table the relation, as {@code read_csv(...)}
 * @param headers the source's column names, in order
 * @param fields the VARCHAR field of each header, in the same order
 * @param line the 1-based line in the source, where the relation knows it
 */
public record Relation(
    Table<?> table, List<String> headers, List<Field<String>> fields, Optional<Field<Long>> line) {

  public Relation {
    headers = List.copyOf(headers);
    fields = List.copyOf(fields);
  }
}
