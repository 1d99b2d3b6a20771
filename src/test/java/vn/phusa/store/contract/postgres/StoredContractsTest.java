package vn.phusa.store.contract.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phusa.store.contract.Columns.contract;
import static vn.phusa.store.contract.Columns.of;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.contract.duckdb.BenchCompiler;
import vn.phusa.store.contract.odcs.TestOdcs;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.testing.TestDatabase;

class StoredContractsTest {

  private static final Instant NOON = Instant.parse("2026-07-01T05:00:00Z");
  private final List<Entry> entries = new ArrayList<>();
  private final StoredContracts contracts =
      new StoredContracts(
          new VersionTable(TestDatabase.clientWith("contract"), Clock.fixed(NOON, ZoneOffset.UTC)),
          BenchCompiler.compiler(),
          TestOdcs.odcs(),
          new Entries());

  private final Contract first = contract(of("so", ColumnType.INTEGER));
  private final Contract second =
      contract(of("so", ColumnType.INTEGER), of("ten", ColumnType.TEXT));

  @Test
  void countsUpWithEveryChangeAndStaysWithoutOne() {
    assertThat(contracts.save(first, "an").version()).isEqualTo(1);
    assertThat(contracts.save(first, "an").version()).isEqualTo(1);
    assertThat(contracts.save(second, "binh").version()).isEqualTo(2);
    assertThat(contracts.find("so-thu.bang-thu").map(Contract::columns)).contains(second.columns());
    assertThat(contracts.find("so-thu.bang-thu", 1)).contains(first);
    assertThat(contracts.find("so-thu.bang-thu", 3)).isEmpty();
    assertThat(contracts.find("so-thu.khac")).isEmpty();
    assertThat(contracts.versions("so-thu.bang-thu"))
        .extracting(Contract::version)
        .containsExactly(2, 1);
    assertThat(contracts.history("so-thu.bang-thu").getFirst().principal()).isEqualTo("binh");
    assertThat(contracts.history("so-thu.bang-thu").getFirst().at()).isEqualTo(NOON);
    assertThat(entries)
        .extracting(Entry::action)
        .containsExactly("contract.saved", "contract.saved");
  }

  @Test
  void refusesToSaveOverWhatSomebodyElseChanged() {
    contracts.saveOver(0, first, "an");
    contracts.saveOver(1, second, "binh");
    refused(() -> contracts.saveOver(1, first, "an"), ContractCode.VERSION_CHANGED);
  }

  @Test
  void refusesIdsThatAreNoIds() {
    for (var id : List.of("_so", "So", "số", "1a", "a-b", "", "a".repeat(64))) {
      refused(
          () -> contracts.save(contract(of(id, ColumnType.TEXT)), "an"),
          ContractCode.COLUMN_ID_MALFORMED);
    }
    var twice = contract(of("a", ColumnType.TEXT), of("a", ColumnType.TEXT));
    refused(() -> contracts.save(twice, "an"), ContractCode.COLUMN_ID_REPEATED);
    var elsewhere =
        new Contract(
            "khong hop le",
            1,
            "",
            first.columns(),
            List.of(),
            List.of(),
            Thresholds.usual(),
            Optional.empty());
    refused(() -> contracts.save(elsewhere, "an"), LakeCode.DATASET_ID_MALFORMED);
  }

  @Test
  void refusesRulesThatCannotBeChecked() {
    refusesRule(of("a", ColumnType.TEXT, new Rule.Pattern("(")));
    refusesRule(
        of("a", ColumnType.TEXT, new Rule.Range(Optional.of(BigDecimal.ONE), Optional.empty())));
    refusesRule(
        of(
            "a",
            ColumnType.INTEGER,
            new Rule.Range(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE))));
    refusesRule(of("a", ColumnType.INTEGER, new Rule.Range(Optional.empty(), Optional.empty())));
    refusesRule(of("a", ColumnType.TEXT, new Rule.CodeList(List.of())));
    refusesRule(of("a", ColumnType.INTEGER, new Rule.CodeList(List.of("x"))));
    refusesRule(of("a", ColumnType.TEXT, new Rule.Pattern("a"), new Rule.Pattern("b")));
    refusesRule(form(TextForm.plain().withDates(List.of("%Q"))));
    refusesRule(
        form(
            new TextForm(
                TextForm.Numbers.POINT,
                0,
                List.of(),
                "Asia/Nowhere",
                List.of(),
                List.of(),
                List.of())));
    refuses(
        new Contract(
            "a.b",
            1,
            "",
            first.columns(),
            List.of("khac"),
            List.of(),
            Thresholds.usual(),
            Optional.empty()));
    refuses(
        new Contract(
            "a.b",
            1,
            "",
            first.columns(),
            List.of(),
            List.of(),
            new Thresholds(0.5, 0.1),
            Optional.empty()));
    refuses(
        new Contract(
            "a.b", 1, "", List.of(), List.of(), List.of(), Thresholds.usual(), Optional.empty()));
    refuses(
        new Contract(
            "a.b",
            1,
            "",
            first.columns(),
            List.of(),
            List.of(new Rule.Expression("khac <= so", "x")),
            Thresholds.usual(),
            Optional.empty()));
    assertThat(entries).isEmpty();
  }

  private static Column form(TextForm form) {
    return new Column(
        "a", "A", "A", "", ColumnType.DATE, false, false, Optional.empty(), form, List.of());
  }

  private void refusesRule(Column column) {
    refuses(contract(column));
  }

  private void refuses(Contract contract) {
    refused(() -> contracts.save(contract, "an"), ContractCode.RULE_INVALID);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, ProblemCode code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              if (code instanceof ContractCode) {
                assertThat(problem.sentence(Words.VIETNAMESE)).isNotBlank().doesNotContain("{2}");
                assertThat(problem.sentence(Locale.ENGLISH)).isNotBlank().doesNotContain("{2}");
              }
            });
  }

  private final class Entries implements Journal {
    @Override
    public void append(Entry entry) {
      entries.add(entry);
    }

    @Override
    public List<Recorded> about(String subject, int limit) {
      return List.of();
    }

    @Override
    public List<Recorded> newest(int limit) {
      return List.of();
    }
  }
}
