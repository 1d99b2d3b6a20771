package vn.phusa.store.contract.duckdb;
import static vn.phusa.store.contract.Columns.*;
import java.nio.file.*; import java.util.*; import org.jooq.impl.*; import vn.phusa.store.contract.*; import vn.phusa.store.lake.ColumnType;
class DumpTest { @org.junit.jupiter.api.Test void d() throws Exception { try (var b = new Bench()) {
 var f = TextForm.plain();
 var cols = new Column[] { required(with(of("id", ColumnType.INTEGER), f)), with(of("ngay", ColumnType.DATE), f), with(of("so_tien", ColumnType.DECIMAL, new Rule.Range(Optional.of(java.math.BigDecimal.ZERO), Optional.empty())), f), with(of("ten", ColumnType.TEXT), f), with(of("ma", ColumnType.TEXT, new Rule.Pattern("\\d\\d")), f) };
 var h = List.of("id", "ngay", "so_tien", "ten", "ma");
 for (int i = 0; i <= 5; i++) { var cc = i == 5 ? cols : new Column[] {cols[i]};
 var rel = new Relation(DSL.table(DSL.name("t")), h, h.stream().map(x -> DSL.field(DSL.name(x), SQLDataType.VARCHAR)).toList(), Optional.empty());
 Files.writeString(Path.of("/tmp/cx/c" + i + ".sql"), b.sql.renderInlined(b.compiler().compile(contract(cc), rel)));
 } } } }
