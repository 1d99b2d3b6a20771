package vn.phusa.store.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phusa.base.text.Words;

/** The sentence of one finding about one column. */
record FindingSentence(Finding finding, Column column, Words words) {

  private static final int CODES_SHOWN = 8;

  String text() {
    var rule = column.rules().stream().filter(one -> one.name().equals(finding.rule())).findFirst();
    if (rule.isPresent()) {
      return broken(rule.get());
    }
    return switch (finding.rule()) {
      case "type" -> ofType();
      case "required" -> words.of("contract.finding.required", column.label());
      case "key" -> say("key", column.label());
      default -> words.of("contract.finding.other", shown(), column.label());
    };
  }

  private String broken(Rule rule) {
    return switch (rule) {
      case Rule.Range(var least, var most) -> range(least, most);
      case Rule.Pattern(var expression) -> say("pattern", expression);
      case Rule.CodeList(var codes) -> say("codes", codes(codes));
      case Rule.Reference(var dataset, var other) -> say("reference", dataset, other);
      case Rule.Expression(var condition, var sentence) ->
          words.of("contract.finding.expression", sentence);
    };
  }

  private String range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    if (most.isEmpty()) {
      return say("range.least", number(least.orElseThrow()));
    }
    if (least.isEmpty()) {
      return say("range.most", number(most.get()));
    }
    return say("range", number(least.get()), number(most.get()));
  }

  private String ofType() {
    return switch (column.type()) {
      case INTEGER, DECIMAL, DOUBLE -> ofNumber();
      case DATE, TIME, TIMESTAMP -> ofDate();
      case BOOLEAN ->
          say(
              "type.boolean",
              examples(column.form().truths()),
              examples(column.form().falsehoods()));
      case PERIOD -> say("type.period");
      case GEOMETRY -> say("type.geometry");
      case TEXT -> say("type.text");
    };
  }

  private String ofNumber() {
    var comma = column.form().numbers() == TextForm.Numbers.COMMA;
    var form = comma ? "comma" : "point";
    var value = finding.value();
    if (value.strip().endsWith("%")) {
      return say("type.percent");
    }
    if (value.matches(".*[\\p{L}#].*")) {
      return say("type.letters." + form);
    }
    if (column.type() == vn.phusa.store.lake.ColumnType.INTEGER && decimal(value, comma)) {
      return say("type.whole");
    }
    return say("type.number." + form);
  }

  private static boolean decimal(String value, boolean comma) {
    return value.strip().matches(comma ? "[-+]?[\\d. ]*,\\d+" : "[-+]?[\\d, ]*\\.\\d+");
  }

  /** A text of the right shape names a day or hour that does not exist. */
  private String ofDate() {
    var kind = column.type().name().toLowerCase(Locale.ROOT);
    var digits =
        finding.value().strip().matches("\\d{1,4}([-/.:]\\d{1,4})+([ T]\\d{1,2}:\\d{2}.*)?");
    return say("type." + kind + (digits ? ".impossible" : ""), pattern());
  }

  /** The patterns as people write them: {@code dd/mm/yyyy}. */
  private String pattern() {
    if (column.form().dates().isEmpty()) {
      return words.of("contract.form.dates.iso." + column.type().name().toLowerCase(Locale.ROOT));
    }
    return column.form().dates().stream().map(this::readable).collect(Collectors.joining(", "));
  }

  private String readable(String pattern) {
    return pattern
        .replace("%-", "%")
        .replace("%d", words.of("contract.form.dates.day"))
        .replace("%m", words.of("contract.form.dates.month"))
        .replace("%Y", words.of("contract.form.dates.year"))
        .replace("%y", words.of("contract.form.dates.shortYear"))
        .replace("%H", words.of("contract.form.dates.hour"))
        .replace("%M", words.of("contract.form.dates.minute"))
        .replace("%S", words.of("contract.form.dates.second"));
  }

  private static String codes(List<String> codes) {
    return examples(codes) + (codes.size() > CODES_SHOWN ? ", …" : "");
  }

  private static String examples(List<String> texts) {
    return texts.stream().limit(CODES_SHOWN).collect(Collectors.joining(", "));
  }

  private String number(BigDecimal value) {
    var format = java.text.NumberFormat.getInstance(words.locale());
    format.setMaximumFractionDigits(9);
    return format.format(value);
  }

  private String shown() {
    var value = finding.value().strip();
    return value.length() > 80 ? value.substring(0, 80) + "…" : value;
  }

  private String say(String key, Object... more) {
    var values = new Object[more.length + 2];
    values[0] = shown();
    values[1] = column.label();
    System.arraycopy(more, 0, values, 2, more.length);
    return words.of("contract.finding." + key, values);
  }
}
