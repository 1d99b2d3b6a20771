package vn.phusa.app.shell.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.phusa.app.shell.matrix.Endpoint;

/** What the API's own description says of the parameters and bodies of an endpoint. */
final class DescribedApi {

  private final JsonNode document;

  DescribedApi(JsonNode document) {
    this.document = document;
  }

  /** Values that are right, or nearly so, by the name of the parameter or of the body's field. */
  Map<String, List<String>> values(Endpoint endpoint) {
    var operation =
        document
            .path("paths")
            .path(endpoint.pattern())
            .path(endpoint.method().toLowerCase(Locale.ROOT));
    var values = new LinkedHashMap<String, List<String>>();
    for (var parameter : operation.path("parameters")) {
      var one = resolved(parameter);
      if (one.path("in").asString("").equals("query")) {
        values.put(one.path("name").asString(), right(resolved(one.path("schema"))));
      }
    }
    for (var content : operation.path("requestBody").path("content")) {
      for (var field : resolved(content.path("schema")).path("properties").properties()) {
        values.put(field.getKey(), right(resolved(field.getValue())));
      }
    }
    return values;
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static List<String> right(JsonNode schema) {
    var values = new ArrayList<String>();
    schema.path("enum").forEach(one -> values.add(one.asString("")));
    for (var told : List.of("example", "default", "minimum", "maximum")) {
      if (schema.path(told).isValueNode()) {
        values.add(schema.path(told).asString(""));
      }
    }
    values.addAll(
        switch (schema.path("type").asString("string")) {
          case "integer", "number" -> List.of("0", "1", "2147483648", "-1", "0.5");
          case "boolean" -> List.of("true", "false", "maybe");
          case "array" -> List.of("a,b", ",");
          default ->
              schema.path("format").asString("").startsWith("date")
                  ? List.of("2024-02-29", "2025-06-30T17:00:00Z", "2025-02-31")
                  : List.of("ten", "Bến Tre", "ma,ten");
        });
    return values;
  }
}
