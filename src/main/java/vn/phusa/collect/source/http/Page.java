package vn.phusa.collect.source.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.SourceCode;

/** One JSON answer: where its records are, and what leads to the next. Numbers keep every digit. */
record Page(JsonNode root, List<JsonNode> records, Optional<String> cursor) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider(JSON))
          .mappingProvider(new JacksonMappingProvider(JSON))
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();
  private static final String WHOLE = "$";
  private static final int DEEPEST = 4;

  /** A tree takes several times the memory of its text; larger answers are taken as files. */
  private static final long LARGEST = 32L << 20;

  /**
   * @param path JSON path (RFC 9535) of the records: of an array, or of each of them
   * @param cursorPath of what the next page is asked for with; empty for none
   * @throws Problem {@link SourceCode#CHOSEN_GONE} when there is nothing at the path
   */
  static Page read(Path file, String path, String cursorPath) throws IOException {
    var root = parsed(file);
    var found = at(root, path.isEmpty() ? WHOLE : path);
    if (found.isEmpty()) {
      throw new Problem(SourceCode.CHOSEN_GONE, path, "");
    }
    var records = new ArrayList<JsonNode>();
    if (found.get() instanceof ArrayNode array) {
      array.forEach(records::add);
    } else {
      records.add(found.get());
    }
    var cursor =
        cursorPath.isEmpty()
            ? Optional.<String>empty()
            : at(root, cursorPath)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    return new Page(root, records, cursor);
  }

  /** Small enough to be looked into; what is larger is taken as a file. */
  static boolean isReadable(Path file) throws IOException {
    return Files.size(file) <= LARGEST;
  }

  private static JsonNode parsed(Path file) throws IOException {
    if (!isReadable(file)) {
      throw new Problem(SourceCode.SOURCE_FAILED, "JSON", "> 32 MiB.");
    }
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, "JSON", e.getOriginalMessage());
    }
  }

  private static Optional<JsonNode> at(JsonNode root, String path) {
    try {
      return Optional.ofNullable(JsonPath.using(PATHS).parse(root).<JsonNode>read(path))
          .filter(node -> !node.isNull() && !node.isMissingNode());
    } catch (JsonPathException | IllegalArgumentException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "records", path);
    }
  }

  /** One record a line. */
  void write(Writer out) throws IOException {
    for (var one : records) {
      out.write(JSON.writeValueAsString(one));
      out.write('\n');
    }
  }

  /** Every array of objects, as what could be taken. */
  static List<Offer> offers(Path file) throws IOException {
    var offers = new ArrayList<Offer>();
    find(parsed(file), WHOLE, 0, offers);
    return offers;
  }

  private static void find(JsonNode node, String path, int depth, List<Offer> offers) {
    if (node instanceof ArrayNode array) {
      if (array.isEmpty() || array.get(0).isObject()) {
        offers.add(new Offer(path, OptionalLong.of(array.size()), List.of()));
      }
      return;
    }
    if (node instanceof ObjectNode object && depth < DEEPEST) {
      object
          .properties()
          .forEach(field ->
              find(field.getValue(), path + "['" + field.getKey() + "']", depth + 1, offers));
    }
  }
}
