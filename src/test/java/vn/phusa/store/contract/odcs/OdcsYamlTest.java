package vn.phusa.store.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.TextForm.Numbers;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.lake.ColumnType;

class OdcsYamlTest {

  private static final List<String> NASTY =
      List.of(
          "-",
          "…",
          "k/c",
          "null",
          "~",
          "yes",
          "No",
          "on",
          "true",
          "1",
          "0x1F",
          "1_000",
          "1e3",
          "012",
          "0o14",
          ".5",
          ".inf",
          "12:30:45",
          "2024-01-01",
          "",
          " ",
          " a ",
          "a: b",
          "a #b",
          "#N/A",
          "*",
          "*a",
          "&a",
          "!a",
          "?",
          "|",
          ">",
          "%",
          "@",
          "`",
          "'",
          "\"",
          "\\",
          "[a]",
          "{a}",
          "a,b",
          "two\nlines",
          "tab\there",
          "Tỷ đồng",
          "---",
          "- a",
          "=",
          "<<",
          "x\u00a0y",
          "-1",
          "+1",
          "1,5");

  private final OdcsYaml odcs = new OdcsYaml();

  private static Contract everything() {
    var form =
        new TextForm(
            Numbers.COMMA, 2, List.of("%d/%m/%Y", "%Y"), "UTC", NASTY, List.of("co"), List.of());
    var columns = new ArrayList<Column>();
    for (var type : ColumnType.values()) {
      var id = "cot_" + type.name().toLowerCase(Locale.ROOT);
      columns.add(
          new Column(
              id,
              "Cột: " + type,
              "Nguồn #" + type,
              "Mô tả\nhai dòng",
              type,
              true,
              true,
              Optional.of("%"),
              form,
              List.of()));
    }
    columns.add(
        Columns.of(
            "so",
            ColumnType.DECIMAL,
            new Rule.Range(
                Optional.of(new BigDecimal("-1.50")), Optional.of(new BigDecimal("1E+3")))));
    columns.add(
        Columns.of(
            "ma",
            ColumnType.TEXT,
            new Rule.Pattern("\\d{2}|'\"x"),
            new Rule.CodeList(NASTY),
            new Rule.Reference("so-noi-vu.don-vi", "ma")));
    return new Contract(
        "so-y-te.benh-vien",
        7,
        "Bệnh viện: \"tỉnh\"",
        columns,
        List.of("ma", "cot_date"),
        List.of(
            new Rule.Expression("so <= 3 AND ma <> 'x'", "Số không quá 3"),
            new Rule.Expression("so > 0", "")),
        new Thresholds(0.125, 0.75),
        Optional.of(35));
  }

  @Test
  void comesBackAsItWas() {
    assertThat(odcs.read(odcs.yaml(everything()))).isEqualTo(everything());
    assertThat(odcs.read(odcs.json(everything()))).isEqualTo(everything());
    var plain = Columns.contract(Columns.of("so", ColumnType.INTEGER));
    assertThat(odcs.read(odcs.yaml(plain))).isEqualTo(plain);
  }

  @Test
  void isWrittenForPeople() {
    var yaml =
        odcs.yaml(Columns.contract(Columns.required(Columns.of("so_ho", ColumnType.INTEGER))));
    assertThat(yaml)
        .isEqualTo(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: so-thu.bang-thu
            name: Bảng thử
            version: 1.0.0
            status: active
            schema:
              - name: so-thu.bang-thu
                logicalType: object
                physicalType: table
                properties:
                  - name: so_ho
                    businessName: so_ho
                    logicalType: integer
                    physicalType: integer
                    required: true
            customProperties:
              - property: commitThreshold
                value: 0.05
              - property: holdThreshold
                value: 1.0
            """);
  }

  @Test
  void theJsonIsTheSameDocument() {
    var tree = new JsonMapper().readTree(odcs.json(everything()));
    assertThat(tree.at("/schema/0/properties/10/logicalTypeOptions/minimum").decimalValue())
        .isEqualByComparingTo("-1.5");
    assertThat(tree.at("/slaProperties/0/value").intValue()).isEqualTo(35);
  }

  @Test
  void readsADocumentFromElsewhere() {
    var contract =
        odcs.read(
            """
            apiVersion: v3.0.2
            kind: DataContract
            id: so-y-te.tram
            version: "2.1.0"
            status: draft
            schema:
              - name: tram
                properties:
                  - name: ma
                    logicalType: string
                    physicalType: varchar(10)
                    primaryKey: true
                  - name: ngay
                    logicalType: date
            """);
    assertThat(contract.columns())
        .extracting(Column::type)
        .containsExactly(ColumnType.TEXT, ColumnType.DATE);
    assertThat(contract.key()).containsExactly("ma");
    assertThat(contract.version()).isEqualTo(2);
    assertThat(contract.title()).isEqualTo("so-y-te.tram");
  }

  private static final String HEAD = "apiVersion: v3.1.0\nkind: DataContract\nid: a.b\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "a: [1, 2§1§SYNTAX",
        "a: b: c§1§SYNTAX",
        "''§1§SYNTAX",
        "x: &a 1§1§FIELD_MISSING",
        "HEADteam: x\\nschema: []§5§VALUE_WRONG",
        "HEADschema:\\n  - name: x\\nteam:\\n  - a§6§FIELD_UNKNOWN",
        "HEADkind: x§4§FIELD_REPEATED",
        "HEADversion: x\\nschema: []§4§VALUE_WRONG",
        "HEADschema:\\n  - properties:\\n      - name: a§6§FIELD_MISSING",
        "HEADschema:\\n  - properties:\\n      - name: a\\n        logicalType: blob§6§VALUE_WRONG",
        "HEADschema:\\n  - properties:\\n      - name: a\\n        logicalType: string\\n        required: ja§8§VALUE_WRONG",
        "HEADschema:\\n  - properties:\\n      - name: a\\n        logicalType: string\\n        colour: red§8§FIELD_UNKNOWN",
        "HEADx: &a [1]\\nschema: *a§5§ALIAS",
        "apiVersion: v2.2.0\\nkind: DataContract\\nid: a.b§1§VALUE_WRONG"
      })
  void refusesWithTheLine(String yaml, int line, String fault) {
    var document = yaml.replace("HEAD", HEAD).replace("\\n", "\n");
    assertThatThrownBy(() -> odcs.read(document))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ContractCode.YAML_INVALID);
              var ordinal = vn.phusa.store.contract.inner.YamlFault.valueOf(fault).ordinal();
              assertThat(problem.getMessage())
                  .startsWith("YAML_INVALID [" + line + ", ")
                  .endsWith(", " + ordinal + "]");
              assertThat(problem.sentence(Words.VIETNAMESE))
                  .contains("Dòng " + line)
                  .doesNotContain("{");
              assertThat(problem.sentence(Locale.ENGLISH))
                  .contains("Line " + line)
                  .doesNotContain("{");
            });
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    assertThatThrownBy(() -> odcs.read("a: " + "x".repeat(1 << 20))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> odcs.read("[".repeat(30) + "]".repeat(30)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> odcs.read("[".repeat(100_000))).isInstanceOf(Problem.class);
  }
}
