package vn.phusa.store.contract.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.inner.ColumnRow;
import vn.phusa.store.contract.inner.ContractForm;

/** A contract becomes the texts of its form. */
final class FormWriting {

  private FormWriting() {}

  static ContractForm of(Contract contract) {
    return new ContractForm(
        contract.dataset(),
        contract.version(),
        contract.title(),
        contract.columns().stream().map(column -> row(contract, column)).toList(),
        contract.rules().stream()
            .map(rule -> new ContractForm.RowRule(rule.condition(), rule.sentence()))
            .toList(),
        percent(contract.thresholds().commit()),
        percent(contract.thresholds().hold()),
        contract.freshnessDays().map(Object::toString).orElse(""));
  }

  private static ColumnRow row(Contract contract, Column column) {
    var form = column.form();
    var position = contract.key().indexOf(column.id());
    return new ColumnRow(
        column.id(),
        column.label(),
        column.source(),
        column.description(),
        column.type().name(),
        column.required(),
        column.unique(),
        position < 0 ? "" : Integer.toString(position + 1),
        column.unit().orElse(""),
        form.numbers().name(),
        Integer.toString(form.decimals()),
        String.join("\n", form.dates()),
        form.zone(),
        String.join("\n", form.nulls()),
        String.join("\n", form.truths()),
        String.join("\n", form.falsehoods()),
        text(column, Rule.Range.class, rule -> bound(rule.least())),
        text(column, Rule.Range.class, rule -> bound(rule.most())),
        text(column, Rule.Pattern.class, Rule.Pattern::expression),
        text(column, Rule.CodeList.class, rule -> String.join("\n", rule.codes())),
        text(column, Rule.Reference.class, Rule.Reference::dataset),
        text(column, Rule.Reference.class, Rule.Reference::column));
  }

  private static <R extends Rule> String text(
      Column column, Class<R> kind, Function<R, String> text) {
    return column.rules().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(text)
        .findFirst()
        .orElse("");
  }

  private static String bound(Optional<BigDecimal> bound) {
    return bound.map(BigDecimal::toPlainString).orElse("");
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
