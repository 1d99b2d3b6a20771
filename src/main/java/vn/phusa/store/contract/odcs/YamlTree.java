package vn.phusa.store.contract.odcs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import vn.phusa.store.contract.inner.YamlFault;

/**
 * Reads one YAML document into nodes that know their lines. Bounded: a megabyte, 20 levels, no
 * aliases (and so no document that grows when it is read), no field twice.
 */
final class YamlTree {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_LEVELS = 20;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;

  private YamlTree(YAMLParser parser) {
    this.parser = parser;
  }

  static Node read(String yaml) {
    if (yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw YamlFault.TOO_LARGE.at(1, "", "1 MB");
    }
    try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), yaml)) {
      return document(parser);
    } catch (JacksonException e) {
      throw YamlFault.SYNTAX.at(line(e), "", firstLine(e.getOriginalMessage()), e);
    }
  }

  private static Node document(YAMLParser parser) {
    if (parser.nextToken() == null) {
      throw YamlFault.SYNTAX.at(1, "", "");
    }
    var root = new YamlTree(parser).node(0);
    if (parser.nextToken() != null) {
      throw YamlFault.SYNTAX.at(parser.currentTokenLocation().getLineNr(), "", "---");
    }
    return root;
  }

  private Node node(int level) {
    var line = parser.currentTokenLocation().getLineNr();
    if (level > MOST_LEVELS) {
      throw YamlFault.TOO_DEEP.at(line, "", Integer.toString(MOST_LEVELS));
    }
    if (parser.isCurrentAlias()) {
      throw YamlFault.ALIAS.at(line, "", "*" + parser.getString());
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line, level);
      case START_ARRAY -> sequence(line, level);
      case VALUE_NULL -> new Node.Scalar(line, "", true);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new Node.Scalar(line, parser.getString(), false);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw YamlFault.SYNTAX.at(line, "", parser.currentToken().name());
    };
  }

  private Node mapping(int line, int level) {
    var fields = new LinkedHashMap<String, Node>();
    var lines = new LinkedHashMap<String, Integer>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var at = parser.currentTokenLocation().getLineNr();
      lines.put(name, at);
      parser.nextToken();
      if (fields.put(name, node(level + 1)) != null) {
        throw YamlFault.FIELD_REPEATED.at(at, name, "");
      }
    }
    return new Node.Mapping(line, fields, lines);
  }

  private Node sequence(int line, int level) {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(level + 1));
    }
    return new Node.Sequence(line, items);
  }

  private static int line(JacksonException e) {
    return Optional.ofNullable(e.getLocation()).map(TokenStreamLocation::getLineNr).orElse(1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
