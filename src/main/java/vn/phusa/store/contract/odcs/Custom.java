package vn.phusa.store.contract.odcs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phusa.store.contract.inner.YamlFault;

/** ODCS {@code customProperties}: a list of {@code {property, value}}. */
final class Custom {

  private Custom() {}

  /** Each value under its property; a property that Phù Sa does not know is refused. */
  static Fields read(Fields owner, Set<String> known) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (var item : owner.items("customProperties")) {
      var fields = Fields.of(item, "customProperties");
      var property = fields.needed("property");
      var value = item instanceof Node.Mapping mapping ? mapping.fields().get("value") : null;
      if (value == null) {
        throw YamlFault.FIELD_MISSING.at(item.line(), "customProperties." + property, "value");
      }
      if (!known.contains(property)) {
        throw YamlFault.FIELD_UNKNOWN.at(item.line(), "customProperties." + property, "");
      }
      if (values.put(property, value) != null) {
        throw YamlFault.FIELD_REPEATED.at(item.line(), property, "");
      }
      fields.take("value");
      fields.refuseRest();
    }
    return Fields.of(new Node.Mapping(owner.line(), values, Map.of()), "customProperties");
  }

  /** A fraction between 0 and 1. */
  static double share(String text) {
    return Optional.of(Double.parseDouble(text))
        .filter(share -> share >= 0 && share <= 1)
        .orElseThrow(() -> new IllegalArgumentException(text));
  }
}
