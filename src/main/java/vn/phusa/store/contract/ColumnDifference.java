package vn.phusa.store.contract;

import java.util.List;

/** What changed in one column. */
record ColumnDifference(Column before, Column after) {

  void addTo(List<Change> changes) {
    if (before.type() != after.type()) {
      changes.add(new Change.TypeChanged(after, before.type(), after.type()));
    }
    if (before.required() != after.required()) {
      changes.add(new Change.RequiredChanged(after, after.required()));
    }
    if (before.unique() != after.unique()) {
      changes.add(new Change.UniqueChanged(after, after.unique()));
    }
    if (!before.rules().equals(after.rules())) {
      changes.add(new Change.RulesChanged(after, before.rules(), after.rules()));
    }
    if (!before.unit().equals(after.unit())) {
      changes.add(new Change.UnitChanged(after, before.unit().orElse(""), after.unit().orElse("")));
    }
    if (!before.form().equals(after.form()) || !before.source().equals(after.source())) {
      changes.add(new Change.FormChanged(after));
    }
    words(changes);
  }

  private void words(List<Change> changes) {
    if (!before.label().equals(after.label())) {
      changes.add(new Change.WordsChanged(after, before.label(), after.label()));
    }
    if (!before.description().equals(after.description())) {
      changes.add(new Change.WordsChanged(after, before.description(), after.description()));
    }
  }
}
