package vn.phusa.store.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.testing.Prompt;

/**
 * Whatever is sent as a contract: one that is the same when written and read again, or a problem.
 */
class OdcsFuzzTest {

  private final OdcsYaml odcs = new OdcsYaml();

  static Stream<String> documents() {
    var yaml = new OdcsYaml().yaml(contract());
    return Stream.of(
        yaml,
        yaml.replace("so-y-te", "&a so-y-te"),
        yaml.replace("'so'", "so").replace("ma", "*a"),
        yaml.replace(": 0.5", ": 1e999999999"),
        yaml.replace("35", "99999999999999999999"),
        yaml.substring(0, yaml.length() / 2),
        "a: !!javax.script.ScriptEngineManager []",
        "a: 2024-13-45\n? [b]\n: c",
        "%YAML 9.9\n---\n- \u0000",
        "{\"a\": \"\\ud800\"}");
  }

  private static Contract contract() {
    return new Contract(
        "so-y-te.benh-vien",
        7,
        "Bệnh viện",
        List.of(
            Columns.of("ma", ColumnType.TEXT, new Rule.Pattern("\\d{2}")),
            Columns.of("so", ColumnType.DECIMAL),
            Columns.of("ngay", ColumnType.DATE)),
        List.of("ma"),
        List.of(new Rule.Expression("so <= 3", "Số không quá 3")),
        new Thresholds(0.125, 0.5),
        Optional.of(35));
  }

  @MethodSource("documents")
  @FuzzTest(maxDuration = "1m")
  void everyContractIsReadOrRefused(@NotNull String document) {
    Prompt.answersOrRefuses(
        "contract",
        () -> {
          var read = odcs.read(document);
          assertThat(odcs.read(odcs.yaml(read))).isEqualTo(read);
          assertThat(odcs.read(odcs.json(read))).isEqualTo(read);
        });
  }
}
