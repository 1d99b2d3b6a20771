package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.CsvLines;
import vn.phusa.store.contract.Relation;

/**
 * A regular file as the engine reads it by itself. The engine is strict: a row of another width or
 * with a broken quote fails the query instead of being guessed at.
 */
final class PlainRelation {

  private PlainRelation() {}

  static Relation of(SourceFile file, TableSource source) {
    var fields = new ArrayList<Field<String>>();
    for (var i = 0; i < source.positions().size(); i++) {
      fields.add(DSL.field(DSL.name("c" + i), SQLDataType.VARCHAR));
    }
    var table = DSL.table(TEMPLATE, parts(file, source, fields));
    return new Relation(table, source.headers(), fields, Optional.empty());
  }

  private static final String TEMPLATE =
      "read_csv({0}, header = false, skip = {1}, delim = {2}, quote = {3}, escape = {4},"
          + " columns = {5}, force_not_null = {6}, auto_detect = false, strict_mode = true,"
          + " null_padding = false, parallel = true, {7}, encoding = 'utf-8')";

  private static QueryPart[] parts(
      SourceFile file, TableSource source, ArrayList<Field<String>> fields) {
    var columns = new ArrayList<QueryPart>();
    var names = new ArrayList<QueryPart>();
    for (var field : fields) {
      columns.add(DSL.sql("{0} := 'VARCHAR'", DSL.name(field.getName())));
      names.add(DSL.inline(field.getName()));
    }
    return new QueryPart[] {
      DSL.inline(file.path().toString()),
      DSL.inline(source.bodyFrom() - 1),
      DSL.inline(source.delimiter().isEmpty() ? "\u0001" : source.delimiter()),
      DSL.inline(source.quote()),
      DSL.inline(source.escape()),
      DSL.sql("struct_pack({0})", DSL.list(columns)),
      DSL.sql("[{0}]", DSL.list(names)),
      CsvLines.upTo(Lines.LIMIT)
    };
  }
}
