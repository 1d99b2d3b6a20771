package vn.phusa.collect.ingest.workbook;

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
import vn.phusa.collect.ingest.inner.CsvLines;
import vn.phusa.store.contract.Relation;

/** The engine's view of a {@link CleanFile}. */
final class CleanRelation {

  private static final String LINE = "line";
  private static final int LONGEST = 32 << 20;

  private CleanRelation() {}

  static Relation of(Path path, List<String> headers) {
    var names = IntStream.range(0, headers.size()).mapToObj(index -> "c" + index).toList();
    var fields = names.stream().map(CleanRelation::field).toList();
    var line = DSL.field(DSL.name(LINE), SQLDataType.BIGINT);
    return new Relation(table(path, names), headers, fields, Optional.of(line));
  }

  private static Field<String> field(String name) {
    return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
  }

  private static Table<?> table(Path path, List<String> names) {
    var columns = new ArrayList<QueryPart>();
    columns.add(DSL.sql("{0} := 'BIGINT'", DSL.name(LINE)));
    names.forEach(name -> columns.add(DSL.sql("{0} := 'VARCHAR'", DSL.name(name))));
    return DSL.table(
        "read_csv({0}, auto_detect = false, header = false, delim = ',', quote = '\"',"
            + " escape = '\"', encoding = 'utf-8', new_line = '\\n', strict_mode = true,"
            + " {1}, columns = struct_pack({2}))",
        DSL.inline(path.toAbsolutePath().toString()), CsvLines.upTo(LONGEST), DSL.list(columns));
  }
}
