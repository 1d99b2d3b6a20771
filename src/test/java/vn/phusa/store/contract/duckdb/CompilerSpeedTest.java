package vn.phusa.store.contract.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.store.contract.Columns.of;
import static vn.phusa.store.contract.Columns.required;
import static vn.phusa.store.contract.Columns.with;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.TextForm.Numbers;
import vn.phusa.store.lake.ColumnType;

/**
 * The compiled select on ten million rows beside a plain COPY of the same file (DESIGN section 7:
 * at most 1.5 times). Runs with {@code -Dphusa.speed=true} only; it takes a minute and a gigabyte.
 */
class CompilerSpeedTest {

  private static final String PLAIN =
      """
      copy (select i as id, date '2015-01-01' + cast(hash(i) %% 3650 as int) as ngay,
        cast((hash(i * 7) %% 100000000) / 100.0 as decimal(12, 2)) as so_tien,
        'Xã Tân Phú ' || (hash(i * 3) %% 3000) as ten, lpad((hash(i * 11) %% 34)::varchar, 2, '0') as ma
        from range(1, 10000001) t(i)) to '%s' (header)
      """;
  private static final String VIETNAMESE =
      """
      copy (select id, strftime(ngay, '%%d/%%m/%%Y') as ngay,
        replace(replace(replace(format('{:,.2f}', so_tien::double), ',', 'x'), '.', ','), 'x', '.') as so_tien,
        ten, ma from read_csv('%s', types = {'ma': 'VARCHAR'})) to '%s' (header)
      """;

  @TempDir private Path folder;

  @Test
  void staysWithinOneAndAHalfTimesAPlainCopy() throws Exception {
    Assumptions.assumeTrue(
        Boolean.getBoolean("phusa.speed"), "left out: -Dphusa.speed=true runs it");
    try (var bench = new Bench()) {
      bench.sql.execute("set threads = 2");
      var plain = folder.resolve("plain.csv");
      var vietnamese = folder.resolve("vietnamese.csv");
      seconds(bench, PLAIN.formatted(plain));
      seconds(bench, VIETNAMESE.formatted(plain, vietnamese));
      var iso = ratio(bench, plain, TextForm.plain());
      var local = TextForm.plain().withNumbers(Numbers.COMMA).withDates(List.of("%d/%m/%Y"));
      var vn = ratio(bench, vietnamese, local.withNulls(List.of("-", "…")));
      Files.writeString(
          Path.of("target/contract-speed.txt"), "plain %.2f, vietnamese %.2f%n".formatted(iso, vn));
      assertThat(iso).isLessThan(1.5);
    }
  }

  private double ratio(Bench bench, Path file, TextForm form) throws Exception {
    var copy = "copy (from read_csv('" + file + "')) to '" + folder.resolve("a.parquet") + "'";
    var compiled =
        bench.sql.renderInlined(
            DSL.select(DSL.asterisk())
                .from(
                    bench
                        .compiler()
                        .compile(Columns.contract(columns(form)), relation(file))
                        .asTable("c"))
                .where(DSL.field(DSL.name("_findings")).isNull()));
    var ours = "copy (" + compiled + ") to '" + folder.resolve("b.parquet") + "'";
    var best = new double[] {Double.MAX_VALUE, Double.MAX_VALUE};
    for (var round = 0; round < 3; round++) {
      best[0] = Math.min(best[0], seconds(bench, copy));
      best[1] = Math.min(best[1], seconds(bench, ours));
    }
    var rows =
        bench.sql.fetchValue(
            "select count(*) from read_parquet('" + folder.resolve("b.parquet") + "')");
    assertThat(rows).isEqualTo(10_000_000L);
    return best[1] / best[0];
  }

  private static double seconds(Bench bench, String statement) {
    var start = System.nanoTime();
    bench.sql.connection(connection -> connection.createStatement().execute(statement));
    return (System.nanoTime() - start) / 1e9;
  }

  private static Column[] columns(TextForm form) {
    return new Column[] {
      required(with(of("id", ColumnType.INTEGER), form)),
      with(of("ngay", ColumnType.DATE), form),
      with(
          of(
              "so_tien",
              ColumnType.DECIMAL,
              new Rule.Range(Optional.of(java.math.BigDecimal.ZERO), Optional.empty())),
          form),
      with(of("ten", ColumnType.TEXT), form),
      with(of("ma", ColumnType.TEXT, new Rule.Pattern("\\d\\d")), form)
    };
  }

  private static Relation relation(Path file) {
    var headers = List.of("id", "ngay", "so_tien", "ten", "ma");
    return new Relation(
        DSL.table("read_csv({0}, all_varchar = true)", DSL.inline(file.toString())),
        headers,
        headers.stream().map(header -> DSL.field(DSL.name(header), SQLDataType.VARCHAR)).toList(),
        Optional.empty());
  }
}
