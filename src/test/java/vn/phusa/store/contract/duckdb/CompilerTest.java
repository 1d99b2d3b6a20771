package vn.phusa.store.contract.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phusa.store.contract.Columns.contract;
import static vn.phusa.store.contract.Columns.of;
import static vn.phusa.store.contract.Columns.required;
import static vn.phusa.store.contract.Columns.with;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Finding;
import vn.phusa.store.contract.Findings;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

class CompilerTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private List<Finding> findings(Contract contract, @Nullable String... row) {
    var found = bench.run(contract, List.of(Arrays.asList(row))).getFirst().get("_findings");
    return found == null ? List.of() : Findings.parse(found.toString());
  }

  @Test
  void aGoodRowHasNeitherFindingsNorRawNorLine() {
    var contract = contract(of("so", ColumnType.INTEGER), of("ten", ColumnType.TEXT));
    var row = bench.run(contract, List.of(List.of("12", "Bến Tre"))).getFirst();
    assertThat(row.fieldsRow().fields())
        .extracting(field -> field.getName())
        .containsExactly("so", "ten", "_findings", "_raw", "_line");
    assertThat(row.intoList()).containsExactly(12L, "Bến Tre", null, null, null);
  }

  @Test
  void aBadRowKeepsItsTextsAndItsLine() {
    var contract = contract(of("so", ColumnType.INTEGER), of("ten", ColumnType.TEXT));
    var rows = bench.run(contract, List.of(List.of("1", "a"), List.of(" 1x ", "nói \"không\"")));
    var bad = rows.get(1);
    assertThat(bad.get("_raw")).isEqualTo("[\" 1x \",\"nói \\\"không\\\"\"]");
    assertThat(bad.get("_line")).isEqualTo("3");
    assertThat(Findings.parse((String) bad.get("_findings")))
        .containsExactly(new Finding("so", "type", " 1x "));
    assertThat(bad.get("ten")).isEqualTo("nói \"không\"");
  }

  @Test
  void requiredMeansAValueAndNotANullSign() {
    var form = TextForm.plain().withNulls(List.of("-"));
    var contract = contract(required(with(of("so", ColumnType.INTEGER), form)));
    assertThat(findings(contract, "-")).containsExactly(new Finding("so", "required", "-"));
    assertThat(findings(contract, "")).containsExactly(new Finding("so", "required", ""));
    assertThat(findings(contract, (String) null))
        .containsExactly(new Finding("so", "required", ""));
    assertThat(findings(contract, "x")).containsExactly(new Finding("so", "type", "x"));
    assertThat(findings(contract, "1")).isEmpty();
  }

  @Test
  void aRangeIncludesBothBounds() {
    var range = new Rule.Range(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("100.5")));
    for (var type : List.of(ColumnType.DECIMAL, ColumnType.DOUBLE)) {
      var contract = contract(of("tuoi", type, range));
      assertThat(findings(contract, "0")).isEmpty();
      assertThat(findings(contract, "100.5")).isEmpty();
      assertThat(findings(contract, "100.6"))
          .containsExactly(new Finding("tuoi", "range", "100.6"));
      assertThat(findings(contract, "-1")).containsExactly(new Finding("tuoi", "range", "-1"));
      assertThat(findings(contract, "")).isEmpty();
    }
    var whole = contract(of("tuoi", ColumnType.INTEGER, range));
    assertThat(findings(whole, "101")).containsExactly(new Finding("tuoi", "range", "101"));
  }

  @Test
  void aPatternMatchesTheWholeText() {
    var contract = contract(of("ma", ColumnType.TEXT, new Rule.Pattern("\\d{5}|K")));
    assertThat(findings(contract, "12345")).isEmpty();
    assertThat(findings(contract, "123456"))
        .containsExactly(new Finding("ma", "pattern", "123456"));
  }

  @Test
  void codesAreTextsOrNumbers() {
    var text = contract(of("ma", ColumnType.TEXT, new Rule.CodeList(List.of("Nam", "Nữ"))));
    assertThat(findings(text, "Nữ")).isEmpty();
    assertThat(findings(text, "nữ")).containsExactly(new Finding("ma", "codes", "nữ"));
    var number = contract(of("ma", ColumnType.DECIMAL, new Rule.CodeList(List.of("1", "2.5"))));
    assertThat(findings(number, "2.50")).isEmpty();
    assertThat(findings(number, "3")).containsExactly(new Finding("ma", "codes", "3"));
  }

  @Test
  void aReferenceIsAValueThatTheOtherDatasetHolds() {
    bench.references.put("so-noi-vu.don-vi.ma", List.of("01", "it's", "a\\b"));
    var rule = new Rule.Reference("so-noi-vu.don-vi", "ma");
    var contract = contract(of("ma", ColumnType.TEXT, rule), of("so", ColumnType.INTEGER));
    assertThat(findings(contract, "01", "1")).isEmpty();
    assertThat(findings(contract, "it's", "1")).isEmpty();
    assertThat(findings(contract, "a\\b", "1")).isEmpty();
    assertThat(findings(contract, "", "1")).isEmpty();
    assertThat(findings(contract, "02", "x"))
        .containsExactly(new Finding("ma", "reference", "02"), new Finding("so", "type", "x"));
    bench.references.clear();
    assertThat(findings(contract, "01", "1")).containsExactly(new Finding("ma", "reference", "01"));
  }

  @Test
  void aReferenceMayHaveManyValues() {
    var many = java.util.stream.IntStream.range(0, 300_000).mapToObj(Integer::toString).toList();
    bench.references.put("a.b.ma", many);
    var contract = contract(of("ma", ColumnType.INTEGER, new Rule.Reference("a.b", "ma")));
    assertThat(findings(contract, "299999")).isEmpty();
    assertThat(findings(contract, "300000")).hasSize(1);
  }

  @Test
  void aRuleOnTheRowIsBrokenOnlyWhenItCanBeDecided() {
    var rule = new Rule.Expression("tu <= den", "Ngày bắt đầu không sau ngày kết thúc");
    var contract =
        Columns.withRules(contract(of("tu", ColumnType.DATE), of("den", ColumnType.DATE)), rule);
    assertThat(findings(contract, "2024-01-01", "2024-02-01")).isEmpty();
    assertThat(findings(contract, "2024-01-01", "")).isEmpty();
    assertThat(findings(contract, "2024-03-01", "2024-02-01"))
        .containsExactly(new Finding("", "expression", "tu <= den"));
  }

  @Test
  void columnsAreFoundByHeaderThenFoldedThenById() {
    var ten = named("ten", "Tên đơn vị", "Tên đơn vị");
    var so = named("so_ho", "Số hộ", "Khác");
    var contract = contract(ten, so);
    var relation = Bench.relation(List.of("SO_HO", "TÊN  ĐƠN VỊ"), List.of(List.of("3", "Xã A")));
    var row = bench.sql.fetch(bench.compiler().compile(contract, relation)).getFirst();
    assertThat(row.get("ten")).isEqualTo("Xã A");
    assertThat(row.get("so_ho")).isEqualTo("3");
  }

  private static Column named(String id, String label, String source) {
    var column = of(id, ColumnType.TEXT);
    return new Column(
        id,
        label,
        source,
        "",
        column.type(),
        false,
        false,
        Optional.empty(),
        column.form(),
        List.of());
  }

  @Test
  void aColumnThatTheSourceLacksIsEmptyUnlessRequired() {
    var relation = Bench.relation(List.of("so"), List.of(List.of("1")));
    var optional = contract(of("so", ColumnType.INTEGER), of("ngay", ColumnType.DATE));
    var row = bench.sql.fetch(bench.compiler().compile(optional, relation)).getFirst();
    assertThat(row.get("ngay")).isNull();
    assertThat(row.get("_findings")).isNull();
    var wanted = contract(of("so", ColumnType.INTEGER), required(of("ngay", ColumnType.DATE)));
    assertThatThrownBy(() -> bench.compiler().compile(wanted, relation))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ContractCode.COLUMN_NOT_IN_SOURCE));
  }

  @Test
  void theTypesOfTheSelectAreThoseOfTheLake() {
    var types = ColumnType.values();
    var columns =
        Arrays.stream(types)
            .map(type -> of("c_" + type.name().toLowerCase(java.util.Locale.ROOT), type))
            .toArray(Column[]::new);
    var headers = Arrays.stream(columns).map(Column::source).toList();
    var relation = Bench.relation(headers, List.of(headers.stream().map(header -> "").toList()));
    var select = bench.compiler().compile(contract(columns), relation);
    var described =
        bench
            .sql
            .select(
                Arrays.stream(columns)
                    .map(column ->
                        DSL.function(
                            "typeof", SQLDataType.VARCHAR, DSL.field(DSL.name(column.id()))))
                    .toList())
            .from(select.asTable("s"))
            .fetchSingle();
    assertThat(described.intoList())
        .containsExactly(
            "VARCHAR",
            "BIGINT",
            "DECIMAL(38,9)",
            "DOUBLE",
            "BOOLEAN",
            "DATE",
            "TIME",
            "TIMESTAMP WITH TIME ZONE",
            "VARCHAR",
            "BLOB");
  }
}
