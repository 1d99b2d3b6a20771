package vn.phusa.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.store.contract.Columns.contract;
import static vn.phusa.store.contract.Columns.inUnit;
import static vn.phusa.store.contract.Columns.of;
import static vn.phusa.store.contract.Columns.required;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.store.lake.ColumnType;

class DifferenceTest {

  private final Column so = of("so", ColumnType.INTEGER);
  private final Column ten = of("ten", ColumnType.TEXT);

  @Test
  void theSameIsNoDifference() {
    assertThat(Difference.between(contract(so, ten), contract(so, ten)).isEmpty()).isTrue();
  }

  @Test
  void anAddedColumnBreaksNobodyARemovedOneDoes() {
    var added = Difference.between(contract(so), contract(so, ten));
    assertThat(added.changes()).containsExactly(new Change.ColumnAdded(ten));
    assertThat(added.breaksReaders()).isFalse();
    var removed = Difference.between(contract(so, ten), contract(so));
    assertThat(removed.changes()).containsExactly(new Change.ColumnRemoved(ten));
    assertThat(removed.breaksReaders()).isTrue();
  }

  @Test
  void theSameLabelUnderAnotherIdIsARename() {
    var other =
        new Column(
            "ten_moi",
            "ten",
            "ten",
            "",
            ColumnType.TEXT,
            false,
            false,
            Optional.empty(),
            TextForm.plain(),
            List.of());
    var renamed = Difference.between(contract(ten, so), contract(other, so));
    assertThat(renamed.changes())
        .containsExactly(new Change.ColumnRenamed("ten", "ten", "ten_moi"));
    assertThat(renamed.breaksReaders()).isTrue();
  }

  @Test
  void wideningATypeBreaksNobody() {
    var wider = of("so", ColumnType.DECIMAL);
    assertThat(Difference.between(contract(so), contract(wider)).breaksReaders()).isFalse();
    assertThat(Difference.between(contract(wider), contract(so)).breaksReaders()).isTrue();
  }

  @Test
  void requirementUnitRulesAndOrderAreTold() {
    var rule = new Rule.CodeList(List.of("1"));
    var after = contract(of("ten", ColumnType.TEXT, rule), inUnit(required(so), "người"));
    var changes = Difference.between(contract(so, ten), after).changes();
    assertThat(changes)
        .hasSize(4)
        .hasAtLeastOneElementOfType(Change.RulesChanged.class)
        .hasAtLeastOneElementOfType(Change.RequiredChanged.class)
        .hasAtLeastOneElementOfType(Change.UnitChanged.class)
        .hasAtLeastOneElementOfType(Change.OrderChanged.class);
  }
}
