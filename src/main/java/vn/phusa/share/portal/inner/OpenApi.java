package vn.phusa.share.portal.inner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.phusa.base.text.Words;

/** The description of the whole API, kept by hand in {@code openapi.yaml}; a test keeps it true. */
@Component
public class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String VIETNAMESE = "x-vi";
  private final ObjectNode document;

  OpenApi() {
    try (var in = new ClassPathResource("portal/openapi.yaml").getInputStream()) {
      document = (ObjectNode) new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** OpenAPI 3.1, with the address of this installation. */
  public ObjectNode document(String base) {
    var copy = document.deepCopy();
    copy.putArray("servers").addObject().put("url", base);
    return copy;
  }

  public List<ApiOperation> operations(Words words) {
    var found = new ArrayList<ApiOperation>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(one -> METHODS.contains(one.getKey()))
                .map(one -> operation(one.getKey(), path.getKey(), one.getValue(), words))
                .forEach(found::add));
    return found;
  }

  private ApiOperation operation(String method, String path, JsonNode operation, Words words) {
    var parameters =
        operation.path("parameters").values().stream()
            .map(this::resolved)
            .map(one ->
                new ApiOperation.Parameter(
                    one.path("name").asString(), text(one, "description", words)))
            .toList();
    var answers =
        operation.path("responses").properties().stream()
            .map(answer -> answer.getKey())
            .collect(Collectors.joining(", "));
    return new ApiOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        text(operation, "summary", words),
        parameters,
        answers);
  }

  private JsonNode resolved(JsonNode parameter) {
    var reference = parameter.path("$ref").asString("");
    return reference.isEmpty() ? parameter : document.at(reference.substring(1));
  }

  private static String text(JsonNode node, String name, Words words) {
    var english = node.path(name).asString("");
    return words.locale().getLanguage().equals("en")
        ? english
        : node.path(VIETNAMESE).asString(english);
  }
}
