package vn.phusa.store.contract.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Change;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.inner.VersionView.ChangeView;
import vn.phusa.store.lake.ColumnType;

/** Differences between versions as sentences. */
record ChangeWords(Words words) {

  ChangeView view(Change change) {
    return new ChangeView(icon(change), sentence(change), change.breaksReaders());
  }

  private static String icon(Change change) {
    return switch (change) {
      case Change.ColumnAdded added -> "ti-column-insert-right";
      case Change.ColumnRemoved removed -> "ti-column-remove";
      case Change.ColumnRenamed renamed -> "ti-cursor-text";
      case Change.TypeChanged type -> "ti-transform";
      case Change.KeyChanged key -> "ti-key";
      case Change.RequiredChanged required -> "ti-asterisk";
      case Change.UniqueChanged unique -> "ti-fingerprint";
      case Change.RulesChanged rules -> "ti-list-check";
      case Change.RowRulesChanged rules -> "ti-list-check";
      case Change.UnitChanged unit -> "ti-ruler-measure";
      case Change.FormChanged form -> "ti-forms";
      case Change.WordsChanged text -> "ti-language";
      case Change.TitleChanged title -> "ti-language";
      case Change.ConditionsChanged conditions -> "ti-adjustments";
      case Change.OrderChanged order -> "ti-arrows-sort";
    };
  }

  private String sentence(Change change) {
    return switch (change) {
      case Change.ColumnAdded(var column) ->
          say("columnAdded", column.label(), type(column.type()));
      case Change.ColumnRemoved(var column) -> say("columnRemoved", column.label());
      case Change.ColumnRenamed(var label, var before, var after) ->
          say("columnRenamed", label, before, after);
      case Change.TypeChanged(var column, var before, var after) ->
          say("type", column.label(), type(before), type(after));
      case Change.RequiredChanged(var column, var after) ->
          say(after ? "required" : "notRequired", column.label());
      case Change.UniqueChanged(var column, var after) ->
          say(after ? "unique" : "notUnique", column.label());
      case Change.RulesChanged(var column, var before, var after) ->
          say("rules", column.label(), rules(before), rules(after));
      case Change.UnitChanged(var column, var before, var after) ->
          say("unit", column.label(), orNone(before), orNone(after));
      case Change.FormChanged(var column) -> say("form", column.label());
      case Change.WordsChanged(var column, var before, var after) ->
          say("words", column.id(), orNone(before), orNone(after));
      case Change.KeyChanged(var before, var after) ->
          say("key", orNone(String.join(", ", before)), orNone(String.join(", ", after)));
      case Change.RowRulesChanged(var before, var after) ->
          say("rowRules", rules(before), rules(after));
      case Change.TitleChanged(var before, var after) -> say("title", before, after);
      case Change.ConditionsChanged() -> say("conditions");
      case Change.OrderChanged() -> say("order");
    };
  }

  private String rules(List<? extends Rule> rules) {
    return orNone(rules.stream().map(this::rule).collect(Collectors.joining("; ")));
  }

  private String rule(Rule rule) {
    var name = words.of("contract.rule." + rule.name());
    return switch (rule) {
      case Rule.Range(var least, var most) ->
          name
              + " "
              + least.map(Object::toString).orElse("")
              + "–"
              + most.map(Object::toString).orElse("");
      case Rule.Pattern(var expression) -> name + " " + expression;
      case Rule.CodeList(var codes) ->
          name + " " + codes.stream().limit(8).collect(Collectors.joining(", "));
      case Rule.Reference(var dataset, var column) -> name + " " + dataset + "." + column;
      case Rule.Expression(var condition, var sentence) -> condition;
    };
  }

  private String type(ColumnType type) {
    return words.of("contract.type." + type.name());
  }

  private String orNone(String text) {
    return text.isBlank() ? words.of("contract.change.none") : text;
  }

  private String say(String key, Object... values) {
    return words.of("contract.change." + key, values);
  }
}
