package vn.phusa.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed from one version of a contract to another. */
public record Difference(List<Change> changes) {

  public Difference {
    changes = List.copyOf(changes);
  }

  public static Difference between(Contract before, Contract after) {
    var changes = new ArrayList<Change>();
    if (!before.title().equals(after.title())) {
      changes.add(new Change.TitleChanged(before.title(), after.title()));
    }
    columns(before, after, changes);
    if (!before.key().equals(after.key())) {
      changes.add(new Change.KeyChanged(before.key(), after.key()));
    }
    if (!before.rules().equals(after.rules())) {
      changes.add(new Change.RowRulesChanged(before.rules(), after.rules()));
    }
    if (!before.thresholds().equals(after.thresholds())
        || !before.freshnessDays().equals(after.freshnessDays())) {
      changes.add(new Change.ConditionsChanged());
    }
    return new Difference(changes);
  }

  /** Whether a program that reads the dataset may have to change. */
  public boolean breaksReaders() {
    return changes.stream().anyMatch(Change::breaksReaders);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private static void columns(Contract before, Contract after, List<Change> changes) {
    for (var column : before.columns()) {
      if (after.find(column.id()).isEmpty()) {
        changes.add(goneOrRenamed(column, before, after));
      }
    }
    for (var column : after.columns()) {
      var old = before.find(column.id()).or(() -> renamedFrom(column, before, after));
      old.ifPresentOrElse(
          known -> new ColumnDifference(known, column).addTo(changes),
          () -> changes.add(new Change.ColumnAdded(column)));
    }
    if (!commonIds(before, after).equals(commonIds(after, before))) {
      changes.add(new Change.OrderChanged());
    }
  }

  private static Change goneOrRenamed(Column column, Contract before, Contract after) {
    return after.columns().stream()
        .filter(other -> renamedFrom(other, before, after).filter(column::equals).isPresent())
        .<Change>map(other -> new Change.ColumnRenamed(other.label(), column.id(), other.id()))
        .findFirst()
        .orElseGet(() -> new Change.ColumnRemoved(column));
  }

  /** The column of before with the same label and type whose id is gone. */
  private static Optional<Column> renamedFrom(Column column, Contract before, Contract after) {
    if (before.find(column.id()).isPresent()) {
      return Optional.empty();
    }
    return before.columns().stream()
        .filter(old -> after.find(old.id()).isEmpty())
        .filter(old -> old.label().equals(column.label()) && old.type() == column.type())
        .findFirst();
  }

  private static List<String> commonIds(Contract one, Contract other) {
    return one.columns().stream().map(Column::id).filter(id -> other.find(id).isPresent()).toList();
  }
}
