package vn.phusa.store.contract.odcs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.inner.YamlFault;
import vn.phusa.store.lake.ColumnType;

/** An ODCS property becomes a column. */
final class ColumnReader {

  private static final Set<String> CUSTOM =
      Set.of(
          "source",
          "unit",
          "numbers",
          "decimals",
          "dates",
          "zone",
          "nullSigns",
          "truths",
          "falsehoods");

  private ColumnReader() {}

  static Column read(Fields property) {
    var id = property.needed("name");
    var label = property.text("businessName").orElse(id);
    var type = type(property);
    var rules = rules(property);
    var custom = Custom.read(property, CUSTOM);
    return new Column(
        id,
        label,
        custom.text("source").orElse(label),
        property.text("description").orElse(""),
        type,
        property.flag("required"),
        property.flag("unique"),
        custom.text("unit"),
        form(custom),
        rules);
  }

  /** Where the column stands in the key, if it does. */
  static Optional<Integer> keyPosition(Fields property, int index) {
    var position = property.read("primaryKeyPosition", Integer::valueOf);
    return property.flag("primaryKey")
        ? position.or(() -> Optional.of(index + 1))
        : Optional.empty();
  }

  private static ColumnType type(Fields property) {
    var logical = property.needed("logicalType");
    var physical = property.text("physicalType");
    return LogicalTypes.read(logical, physical)
        .orElseThrow(() -> YamlFault.VALUE_WRONG.at(property.line(), "logicalType", logical));
  }

  private static List<Rule> rules(Fields property) {
    var rules = new ArrayList<Rule>();
    property.mapping("logicalTypeOptions").ifPresent(options -> bounds(options, rules));
    for (var quality : property.mappings("quality")) {
      rules.add(codes(quality));
    }
    for (var relationship : property.mappings("relationships")) {
      rules.add(reference(relationship));
    }
    return rules;
  }

  private static void bounds(Fields options, List<Rule> rules) {
    var least = options.read("minimum", BigDecimal::new);
    var most = options.read("maximum", BigDecimal::new);
    if (least.isPresent() || most.isPresent()) {
      rules.add(new Rule.Range(least, most));
    }
    options.text("pattern").ifPresent(pattern -> rules.add(new Rule.Pattern(pattern)));
    options.refuseRest();
  }

  private static Rule codes(Fields quality) {
    quality.text("type");
    if (!quality.needed("metric").equals("invalidValues")) {
      quality.refuse("metric", "invalidValues");
    }
    if (!quality.text("mustBe").orElse("0").equals("0")) {
      quality.refuse("mustBe", "0");
    }
    var arguments =
        quality
            .mapping("arguments")
            .orElseThrow(() -> YamlFault.FIELD_MISSING.at(quality.line(), "arguments", ""));
    var codes = new Rule.CodeList(arguments.texts("validValues"));
    arguments.refuseRest();
    quality.refuseRest();
    return codes;
  }

  private static Rule reference(Fields relationship) {
    if (!relationship.text("type").orElse("foreignKey").equals("foreignKey")) {
      relationship.refuse("type", "foreignKey");
    }
    var to = relationship.needed("to");
    var dot = to.lastIndexOf('.');
    if (dot < 1) {
      relationship.refuse("to", to);
    }
    relationship.refuseRest();
    return new Rule.Reference(to.substring(0, dot), to.substring(dot + 1));
  }

  private static TextForm form(Fields custom) {
    var plain = TextForm.plain();
    var form =
        new TextForm(
            custom.read("numbers", ColumnReader::numbers).orElse(plain.numbers()),
            custom.read("decimals", ColumnReader::decimals).orElse(plain.decimals()),
            custom.texts("dates"),
            custom.text("zone").orElse(plain.zone()),
            custom.texts("nullSigns"),
            usual(custom, "truths", plain.truths()),
            usual(custom, "falsehoods", plain.falsehoods()));
    custom.refuseRest();
    return form;
  }

  private static int decimals(String text) {
    var decimals = Integer.parseInt(text);
    if (decimals < 0 || decimals > TextForm.MOST_DECIMALS) {
      throw new IllegalArgumentException(text);
    }
    return decimals;
  }

  private static TextForm.Numbers numbers(String text) {
    return TextForm.Numbers.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static List<String> usual(Fields custom, String name, List<String> usual) {
    return custom.has(name) ? custom.texts(name) : usual;
  }
}
