package vn.phusa.store.contract.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.contract.inner.ColumnRow;
import vn.phusa.store.contract.inner.ContractForm;
import vn.phusa.store.contract.inner.RuleFault;
import vn.phusa.store.lake.ColumnType;

/**
 * A form becomes a contract; what cannot be read as a number is refused here, the rest when it is
 * saved.
 */
record FormContract(ContractForm form) {

  Contract contract() {
    return new Contract(
        form.dataset(),
        form.version(),
        form.title(),
        form.columns().stream().map(FormContract::column).toList(),
        key(),
        form.rules().stream()
            .map(rule -> new Rule.Expression(rule.condition(), rule.sentence()))
            .toList(),
        new Thresholds(share(form.commit()), share(form.hold())),
        freshness());
  }

  private static Column column(ColumnRow row) {
    var label = row.label().isEmpty() ? row.id() : row.label();
    return new Column(
        row.id(),
        label,
        row.source().isEmpty() ? label : row.source(),
        row.description(),
        choice(ColumnType.class, row.type(), row),
        row.required(),
        row.unique(),
        Optional.of(row.unit()).filter(unit -> !unit.isEmpty()),
        textForm(row),
        rules(row));
  }

  private static TextForm textForm(ColumnRow row) {
    return new TextForm(
        choice(TextForm.Numbers.class, row.numbers(), row),
        row.decimals().matches("[0-9]") ? Integer.parseInt(row.decimals()) : 0,
        lines(row.dates()),
        row.zone(),
        lines(row.nulls()),
        lines(row.truths()),
        lines(row.falsehoods()));
  }

  private static List<Rule> rules(ColumnRow row) {
    var rules = new ArrayList<Rule>();
    if (!row.least().isEmpty() || !row.most().isEmpty()) {
      rules.add(new Rule.Range(bound(row, row.least()), bound(row, row.most())));
    }
    if (!row.pattern().isEmpty()) {
      rules.add(new Rule.Pattern(row.pattern()));
    }
    if (!row.codes().isEmpty()) {
      rules.add(new Rule.CodeList(lines(row.codes())));
    }
    if (!row.referenceDataset().isEmpty() || !row.referenceColumn().isEmpty()) {
      rules.add(new Rule.Reference(row.referenceDataset(), row.referenceColumn()));
    }
    return rules;
  }

  private static Optional<BigDecimal> bound(ColumnRow row, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[+-]?\\d{1,28}([.,]\\d{1,9})?")) {
      throw RuleFault.RANGE_REVERSED.in(row.label(), text);
    }
    return Optional.of(new BigDecimal(text.replace(',', '.')));
  }

  private static <E extends Enum<E>> E choice(Class<E> kind, String text, ColumnRow row) {
    for (var one : kind.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    throw RuleFault.NOT_FOR_TYPE.in(row.label(), text);
  }

  private List<String> key() {
    return form.columns().stream()
        .filter(row -> row.keyPosition().matches("\\d{1,4}"))
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.keyPosition())))
        .map(ColumnRow::id)
        .toList();
  }

  private static double share(String percent) {
    if (!percent.matches("\\d{1,3}([.,]\\d{1,6})?")) {
      throw RuleFault.THRESHOLDS.in("", percent);
    }
    return new BigDecimal(percent.replace(',', '.')).movePointLeft(2).doubleValue();
  }

  private Optional<Integer> freshness() {
    if (form.freshness().isEmpty()) {
      return Optional.empty();
    }
    if (!form.freshness().matches("\\d{1,6}")) {
      throw RuleFault.FRESHNESS.in("", form.freshness());
    }
    return Optional.of(Integer.valueOf(form.freshness()));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
