package vn.phusa.collect.source.stream;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of one batch as rows of an NDJSON file: what is known about a message, then what it
 * says. A message that is no row goes into a second file as it came. Numbers keep every digit; the
 * same messages give the same bytes.
 */
final class MessageFile implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Path rowsPath;
  private final Path brokenPath;
  private final BufferedWriter rowsOut;
  private final BufferedWriter brokenOut;
  private int rows;
  private int broken;
  private long bytes;

  MessageFile(Path folder) throws IOException {
    rowsPath = folder.resolve("rows.ndjson");
    brokenPath = folder.resolve("broken.ndjson");
    rowsOut = Files.newBufferedWriter(rowsPath);
    brokenOut = Files.newBufferedWriter(brokenPath);
  }

  /** An object is a row, a list of objects as many; anything else is set apart. */
  void addJson(Map<String, ?> about, byte @Nullable [] payload) throws IOException {
    var objects = payload == null ? List.<ObjectNode>of() : objects(payload);
    if (objects.isEmpty()) {
      setApart(about, payload == null ? new byte[0] : payload);
    }
    for (var object : objects) {
      var row = about(about);
      object.properties().forEach(field -> row.set(free(row, field.getKey()), field.getValue()));
      write(row);
    }
  }

  /** Whatever is text is a row. */
  void addText(Map<String, ?> about, String column, byte[] payload) throws IOException {
    var text = text(payload);
    if (text.isEmpty()) {
      setApart(about, payload);
      return;
    }
    var row = about(about);
    row.put(column, text.get());
    write(row);
  }

  private static List<ObjectNode> objects(byte[] payload) {
    try {
      var tree = JSON.readTree(payload);
      var nodes = tree.isArray() ? tree.valueStream().toList() : List.of(tree);
      return nodes.stream().allMatch(JsonNode::isObject)
          ? nodes.stream().map(ObjectNode.class::cast).toList()
          : List.of();
    } catch (JacksonException malformed) {
      return List.of();
    }
  }

  /** What is known about a message keeps its name. */
  private static String free(ObjectNode row, String name) {
    var own = name;
    while (row.has(own)) {
      own = own + "_";
    }
    return own;
  }

  private static ObjectNode about(Map<String, ?> about) {
    return JSON.valueToTree(about);
  }

  private void write(ObjectNode row) throws IOException {
    var line = JSON.writeValueAsString(row);
    rowsOut.write(line);
    rowsOut.write('\n');
    bytes += line.length();
    rows++;
  }

  private void setApart(Map<String, ?> about, byte[] payload) throws IOException {
    var row = about(about);
    var text = text(payload);
    row.put(
        text.isPresent() ? "text" : "base64",
        text.orElseGet(() -> Base64.getEncoder().encodeToString(payload)));
    brokenOut.write(JSON.writeValueAsString(row));
    brokenOut.write('\n');
    bytes += payload.length;
    broken++;
  }

  static Optional<String> text(byte[] payload) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  int rows() {
    return rows;
  }

  int broken() {
    return broken;
  }

  boolean isEmpty() {
    return rows == 0 && broken == 0;
  }

  /** About how large it has become. */
  long bytes() {
    return bytes;
  }

  /** The rows, once all have been added. */
  Path rowsFile() throws IOException {
    rowsOut.flush();
    return rowsPath;
  }

  /** What was set apart, once all has been added. */
  Path brokenFile() throws IOException {
    brokenOut.flush();
    return brokenPath;
  }

  @Override
  public void close() throws IOException {
    try (rowsOut) {
      brokenOut.close();
    }
  }
}
