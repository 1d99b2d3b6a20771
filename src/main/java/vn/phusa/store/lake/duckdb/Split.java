package vn.phusa.store.lake.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.StageOutcome;
import vn.phusa.store.lake.StageRequest;
import vn.phusa.store.lake.Staged;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Parquet;

/** Divides a file of all rows into the good ones, to be committed, and the rejected ones. */
final class Split {

  private static final Field<String> BAD = DSL.field(DSL.name("a", Copy.BAD), SQLDataType.VARCHAR);
  private static final Field<String> FINDINGS = part("$[0]");
  private static final Field<String> RAW = part("$[1]");
  private static final Field<String> LINE = part("$[2]");

  private final DSLContext sql;
  private final Path all;
  private final List<FieldColumn> columns;
  private final Marks marks;

  Split(DSLContext sql, Path all, List<FieldColumn> columns, Marks marks) {
    this.sql = sql;
    this.all = all;
    this.columns = columns;
    this.marks = marks;
  }

  private static Field<String> part(String path) {
    return DSL.field("json_extract_string({0}, {1})", SQLDataType.VARCHAR, BAD, DSL.inline(path));
  }

  StageOutcome into(StageRequest request, long read) {
    var good = all.resolveSibling("good.parquet");
    var rejected = all.resolveSibling("rejected.parquet");
    writeGood(good);
    writeRejected(rejected);
    var goodRows = Footers.of(sql, good).rows();
    var rejectedRows = Footers.of(sql, rejected).rows();
    StagePass.delete(all);
    if (rejectedRows == 0) {
      StagePass.delete(rejected);
    }
    return new StageOutcome(
        read,
        new Staged(request.dataset(), good, goodRows, StagePass.size(good), request.key()),
        read - goodRows - rejectedRows,
        rejectedRows == 0 ? Optional.empty() : Optional.of(rejected),
        rejectedRows);
  }

  private void writeGood(Path good) {
    var fields =
        columns.stream().map(column -> (Field<?>) DSL.field(DSL.name("a", column.id()))).toList();
    var rows =
        sql.select(fields)
            .from(Parquet.named(all).as("a"))
            .where(BAD.isNull())
            .and(DSL.notExists(marks.of(Marks.ROW_OF_A)));
    Copy.parquet(sql, rows, good, columns, List.of());
  }

  private void writeRejected(Path rejected) {
    var marked = marks.table().as("m");
    var fields = new ArrayList<Field<?>>();
    fields.add(Marks.ROW_OF_A.plus(1).as("_row"));
    fields.add(LINE.as(StageRequest.LINE));
    fields.add(DSL.coalesce(FINDINGS, Marks.FINDINGS).as(StageRequest.FINDINGS));
    fields.add(DSL.coalesce(RAW, texts()).as(StageRequest.RAW));
    var rows =
        sql.select(fields)
            .from(Parquet.named(all).as("a"))
            .leftJoin(marked)
            .on(Marks.ROW.eq(Marks.ROW_OF_A))
            .where(BAD.isNotNull())
            .or(Marks.FINDINGS.isNotNull())
            .orderBy(Marks.ROW_OF_A);
    Copy.plainParquet(sql, rows, rejected);
  }

  /** The values of a row that was good by itself, for its source's own texts were not kept. */
  private Field<String> texts() {
    var texts =
        columns.stream()
            .map(column -> DSL.field("cast({0} as varchar)", DSL.field(DSL.name("a", column.id()))))
            .toList();
    return DSL.field("cast(to_json([{0}]) as varchar)", SQLDataType.VARCHAR, DSL.list(texts));
  }
}
