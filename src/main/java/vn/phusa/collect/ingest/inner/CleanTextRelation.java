package vn.phusa.collect.ingest.inner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Relation;

/** A {@link CleanText} as the engine reads it. */
public final class CleanTextRelation {

  private CleanTextRelation() {}

  public static Relation of(Path text, List<String> headers, int longest) {
    var fields =
        IntStream.range(0, headers.size())
            .mapToObj(column -> DSL.field(DSL.name("c" + column), SQLDataType.VARCHAR))
            .toList();
    var line = DSL.field(DSL.name("line"), SQLDataType.VARCHAR).cast(SQLDataType.BIGINT);
    return new Relation(table(text, fields, longest), headers, fields, Optional.of(line));
  }

  private static Table<?> table(Path text, List<Field<String>> fields, int longest) {
    var columns = new ArrayList<QueryPart>();
    columns.add(column("line"));
    fields.forEach(field -> columns.add(column(field.getName())));
    return DSL.table(
        "read_csv({0}, auto_detect = false, header = false, delim = ',', quote = '\"',"
            + " escape = '\"', new_line = '\\n', encoding = 'utf-8', {1},"
            + " columns = struct_pack({2}))",
        DSL.inline(text.toString()), CsvLines.upTo(longest), DSL.list(columns));
  }

  private static QueryPart column(String name) {
    return DSL.sql("{0} := 'VARCHAR'", DSL.name(name));
  }
}
