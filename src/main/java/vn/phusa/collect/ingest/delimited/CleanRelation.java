package vn.phusa.collect.ingest.delimited;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.CsvLines;
import vn.phusa.store.contract.Relation;

/** A clean copy as the engine reads it: the line as a number, every other column as text. */
final class CleanRelation {

  private static final String TEMPLATE =
      "read_csv({0}, header = false, delim = ',', quote = '\"', escape = '\"', columns = {1},"
          + " force_not_null = {2}, auto_detect = false, strict_mode = true, parallel = true,"
          + " {3}, encoding = 'utf-8')";

  private CleanRelation() {}

  /**
   * @param longest bytes that a line of the copy has at the most
   */
  static Relation of(Path file, TableSource source, int longest) {
    var columns = new ArrayList<QueryPart>();
    var names = new ArrayList<QueryPart>();
    var fields = new ArrayList<Field<String>>();
    columns.add(DSL.sql("{0} := 'VARCHAR'", DSL.name("line")));
    // The engine counts force_not_null along the selected columns: it must hold for all of them.
    names.add(DSL.inline("line"));
    for (var i = 0; i < source.positions().size(); i++) {
      var name = "c" + i;
      fields.add(DSL.field(DSL.name(name), SQLDataType.VARCHAR));
      columns.add(DSL.sql("{0} := 'VARCHAR'", DSL.name(name)));
      names.add(DSL.inline(name));
    }
    var table =
        DSL.table(
            TEMPLATE,
            DSL.inline(file.toString()),
            DSL.sql("struct_pack({0})", DSL.list(columns)),
            DSL.sql("[{0}]", DSL.list(names)),
            CsvLines.upTo(longest));
    var line = DSL.field(DSL.name("line"), SQLDataType.VARCHAR).cast(SQLDataType.BIGINT);
    return new Relation(table, source.headers(), fields, Optional.of(line));
  }
}
