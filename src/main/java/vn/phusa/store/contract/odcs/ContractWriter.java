package vn.phusa.store.contract.odcs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;

/** A contract becomes the maps and lists of an ODCS document, in the order of the standard. */
final class ContractWriter {

  static final String API_VERSION = "v3.1.0";

  /** The engine of rules on whole rows: CQL2 text over the columns. */
  static final String ENGINE = "cql2-text";

  private ContractWriter() {}

  static Map<String, Object> write(Contract contract) {
    var document = new LinkedHashMap<String, Object>();
    document.put("apiVersion", API_VERSION);
    document.put("kind", "DataContract");
    document.put("id", contract.dataset());
    document.put("name", contract.title());
    document.put("version", contract.version() + ".0.0");
    document.put("status", "active");
    document.put("schema", List.of(table(contract)));
    contract
        .freshnessDays()
        .ifPresent(days ->
            document.put(
                "slaProperties",
                List.of(ordered("property", "latency", "value", days, "unit", "d"))));
    document.put(
        "customProperties",
        List.of(
            ordered("property", "commitThreshold", "value", contract.thresholds().commit()),
            ordered("property", "holdThreshold", "value", contract.thresholds().hold())));
    return document;
  }

  private static Map<String, Object> table(Contract contract) {
    var table =
        ordered("name", contract.dataset(), "logicalType", "object", "physicalType", "table");
    var properties = new ArrayList<Map<String, Object>>();
    for (var column : contract.columns()) {
      properties.add(ColumnWriter.write(column, contract.key().indexOf(column.id()) + 1));
    }
    table.put("properties", properties);
    if (!contract.rules().isEmpty()) {
      table.put("quality", contract.rules().stream().map(ContractWriter::expression).toList());
    }
    return table;
  }

  private static Map<String, Object> expression(Rule.Expression rule) {
    var quality = ordered("type", "custom", "engine", ENGINE, "implementation", rule.condition());
    if (!rule.sentence().isEmpty()) {
      quality.put("description", rule.sentence());
    }
    return quality;
  }

  static Map<String, Object> ordered(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
