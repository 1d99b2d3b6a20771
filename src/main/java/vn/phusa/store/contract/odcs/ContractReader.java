package vn.phusa.store.contract.odcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.contract.inner.YamlFault;

/** An ODCS document becomes a contract. */
final class ContractReader {

  private static final Set<String> CUSTOM = Set.of("commitThreshold", "holdThreshold");

  private ContractReader() {}

  static Contract read(Node document) {
    var root = Fields.of(document, "");
    checkKind(root);
    var id = root.needed("id");
    var version = root.read("version", ContractReader::major).orElse(1);
    var title = root.text("name").orElse(id);
    root.text("status");
    var table = table(root);
    var freshness = freshness(root);
    var thresholds = thresholds(Custom.read(root, CUSTOM));
    root.refuseRest();
    return contract(id, version, title, table, thresholds, freshness);
  }

  private static void checkKind(Fields root) {
    if (!root.needed("apiVersion").matches("v?3\\.\\d+(\\.\\d+)?")) {
      root.refuse("apiVersion", "v3.1.0");
    }
    if (!root.needed("kind").equals("DataContract")) {
      root.refuse("kind", "DataContract");
    }
  }

  /** ODCS versions are {@code 3.0.0}; ours count whole numbers. */
  private static int major(String version) {
    return Integer.parseInt(version.split("\\.", 2)[0]);
  }

  private static Fields table(Fields root) {
    var tables = root.mappings("schema");
    if (tables.size() != 1) {
      root.refuse("schema", Integer.toString(tables.size()));
    }
    return tables.getFirst();
  }

  private static Contract contract(
      String id,
      int version,
      String title,
      Fields table,
      Thresholds thresholds,
      Optional<Integer> freshness) {
    List.of("name", "logicalType", "physicalType", "physicalName").forEach(table::text);
    var columns = new ArrayList<Column>();
    Map<Integer, String> key = new TreeMap<>();
    for (var property : table.mappings("properties")) {
      var column = ColumnReader.read(property);
      ColumnReader.keyPosition(property, columns.size()).ifPresent(at -> key.put(at, column.id()));
      property.refuseRest();
      columns.add(column);
    }
    var rules = table.mappings("quality").stream().map(ContractReader::expression).toList();
    table.refuseRest();
    return new Contract(
        id, version, title, columns, List.copyOf(key.values()), rules, thresholds, freshness);
  }

  private static Rule.Expression expression(Fields quality) {
    if (!quality.needed("type").equals("custom")) {
      quality.refuse("type", "custom");
    }
    if (!quality.needed("engine").equals(ContractWriter.ENGINE)) {
      quality.refuse("engine", ContractWriter.ENGINE);
    }
    var rule =
        new Rule.Expression(
            quality.needed("implementation"), quality.text("description").orElse(""));
    quality.refuseRest();
    return rule;
  }

  private static Optional<Integer> freshness(Fields root) {
    Optional<Integer> days = Optional.empty();
    for (var sla : root.mappings("slaProperties")) {
      if (!sla.needed("property").equals("latency")) {
        throw YamlFault.FIELD_UNKNOWN.at(sla.line(), "slaProperties", sla.needed("property"));
      }
      days = sla.read("value", Integer::valueOf);
      if (!sla.text("unit").orElse("d").equals("d")) {
        sla.refuse("unit", "d");
      }
      sla.refuseRest();
    }
    return days;
  }

  private static Thresholds thresholds(Fields custom) {
    var usual = Thresholds.usual();
    return new Thresholds(
        custom.read("commitThreshold", Custom::share).orElse(usual.commit()),
        custom.read("holdThreshold", Custom::share).orElse(usual.hold()));
  }
}
