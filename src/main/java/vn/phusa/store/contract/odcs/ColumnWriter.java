package vn.phusa.store.contract.odcs;

import static vn.phusa.store.contract.odcs.ContractWriter.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;

/** A column becomes an ODCS property; what is as usual is left out. */
final class ColumnWriter {

  private final Column column;
  private final Map<String, Object> property = new LinkedHashMap<>();

  private ColumnWriter(Column column) {
    this.column = column;
  }

  /**
   * @param keyPosition 1-based place in the key, 0 when it is not part of it
   */
  static Map<String, Object> write(Column column, int keyPosition) {
    var writer = new ColumnWriter(column);
    writer.describe(keyPosition);
    writer.rules();
    writer.custom();
    return writer.property;
  }

  private void describe(int keyPosition) {
    property.put("name", column.id());
    property.put("businessName", column.label());
    property.put("logicalType", LogicalTypes.logical(column.type()));
    property.put("physicalType", LogicalTypes.physical(column.type()));
    putUnless(column.description().isEmpty(), "description", column.description());
    putUnless(!column.required(), "required", true);
    putUnless(!column.unique(), "unique", true);
    putUnless(keyPosition == 0, "primaryKey", true);
    putUnless(keyPosition == 0, "primaryKeyPosition", keyPosition);
  }

  private void rules() {
    var options = new LinkedHashMap<String, Object>();
    for (var rule : column.rules()) {
      switch (rule) {
        case Rule.Range(var least, var most) -> {
          least.ifPresent(bound -> options.put("minimum", bound));
          most.ifPresent(bound -> options.put("maximum", bound));
        }
        case Rule.Pattern(var expression) -> options.put("pattern", expression);
        case Rule.CodeList(var codes) -> property.put("quality", List.of(quality(codes)));
        case Rule.Reference(var dataset, var other) ->
            property.put(
                "relationships",
                List.of(ordered("type", "foreignKey", "to", dataset + "." + other)));
        case Rule.Expression(var condition, var sentence) ->
            throw new IllegalStateException("an expression is a rule of the row: " + condition);
      }
    }
    putUnless(options.isEmpty(), "logicalTypeOptions", options);
  }

  private static Map<String, Object> quality(List<String> codes) {
    return ordered(
        "metric", "invalidValues", "mustBe", 0, "arguments", ordered("validValues", codes));
  }

  private void custom() {
    var plain = TextForm.plain();
    var form = column.form();
    var custom = new ArrayList<Map<String, Object>>();
    if (!column.source().equals(column.label())) {
      custom.add(custom("source", column.source()));
    }
    column.unit().ifPresent(unit -> custom.add(custom("unit", unit)));
    if (form.numbers() != plain.numbers()) {
      custom.add(custom("numbers", form.numbers().name().toLowerCase(Locale.ROOT)));
    }
    if (form.decimals() != plain.decimals()) {
      custom.add(custom("decimals", form.decimals()));
    }
    if (!form.zone().equals(plain.zone())) {
      custom.add(custom("zone", form.zone()));
    }
    addUnlessUsual(custom, "dates", form.dates(), plain.dates());
    addUnlessUsual(custom, "nullSigns", form.nulls(), plain.nulls());
    addUnlessUsual(custom, "truths", form.truths(), plain.truths());
    addUnlessUsual(custom, "falsehoods", form.falsehoods(), plain.falsehoods());
    putUnless(custom.isEmpty(), "customProperties", custom);
  }

  private static void addUnlessUsual(
      List<Map<String, Object>> custom, String name, List<String> texts, List<String> usual) {
    if (!texts.equals(usual)) {
      custom.add(custom(name, texts));
    }
  }

  private static Map<String, Object> custom(String name, Object value) {
    return ordered("property", name, "value", value);
  }

  private void putUnless(boolean usual, String name, Object value) {
    if (!usual) {
      property.put(name, value);
    }
  }
}
