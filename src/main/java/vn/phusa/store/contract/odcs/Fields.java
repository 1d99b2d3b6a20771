package vn.phusa.store.contract.odcs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.phusa.store.contract.inner.YamlFault;

/**
 * The fields of one mapping, taken one by one. What is left at the end is not known to Phù Sa and
 * is refused: kept nowhere, it would be lost without a word.
 */
final class Fields {

  private final int line;
  private final String path;
  private final Map<String, Node> nodes;
  private final Map<String, Integer> lines;
  private final Set<String> taken = new HashSet<>();

  private Fields(Node.Mapping mapping, String path) {
    this.line = mapping.line();
    this.path = path;
    this.nodes = mapping.fields();
    this.lines = mapping.lines();
  }

  static Fields of(Node node, String path) {
    return switch (node) {
      case Node.Mapping mapping -> new Fields(mapping, path);
      case Node.Sequence sequence -> throw YamlFault.VALUE_WRONG.at(sequence.line(), path, "[…]");
      case Node.Scalar scalar -> throw YamlFault.VALUE_WRONG.at(scalar.line(), path, scalar.text());
    };
  }

  int line() {
    return line;
  }

  boolean has(String name) {
    return nodes.containsKey(name);
  }

  Optional<String> text(String name) {
    return scalar(name).map(Node.Scalar::text);
  }

  String needed(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> YamlFault.FIELD_MISSING.at(line, path(name), ""));
  }

  /** A scalar read by a function that throws {@link IllegalArgumentException} for a wrong one. */
  <T> Optional<T> read(String name, Function<String, T> reader) {
    return scalar(name)
        .map(scalar -> {
          try {
            return reader.apply(scalar.text());
          } catch (IllegalArgumentException e) {
            throw YamlFault.VALUE_WRONG.at(scalar.line(), path(name), scalar.text(), e);
          }
        });
  }

  boolean flag(String name) {
    return read(name, Fields::bool).orElse(false);
  }

  Optional<Fields> mapping(String name) {
    return take(name).map(node -> of(node, path(name)));
  }

  /** The items of a list; none when the field is absent. */
  List<Node> items(String name) {
    return take(name).map(node -> sequence(node, path(name))).orElse(List.of());
  }

  List<Fields> mappings(String name) {
    return items(name).stream().map(item -> of(item, path(name))).toList();
  }

  List<String> texts(String name) {
    return items(name).stream().map(item -> scalar(item, path(name)).text()).toList();
  }

  void refuseRest() {
    nodes.forEach((name, node) -> {
      if (!taken.contains(name)) {
        throw YamlFault.FIELD_UNKNOWN.at(lines.getOrDefault(name, node.line()), path(name), "");
      }
    });
  }

  void refuse(String name, String value) {
    throw YamlFault.VALUE_WRONG.at(
        Optional.ofNullable(nodes.get(name)).map(Node::line).orElse(line), path(name), value);
  }

  Optional<Node> take(String name) {
    taken.add(name);
    return Optional.ofNullable(nodes.get(name))
        .filter(node -> !(node instanceof Node.Scalar scalar && scalar.isNull()));
  }

  private Optional<Node.Scalar> scalar(String name) {
    return take(name).map(node -> scalar(node, path(name)));
  }

  private static Node.Scalar scalar(Node node, String path) {
    return switch (node) {
      case Node.Scalar scalar -> scalar;
      case Node.Mapping mapping -> throw YamlFault.VALUE_WRONG.at(mapping.line(), path, "{…}");
      case Node.Sequence sequence -> throw YamlFault.VALUE_WRONG.at(sequence.line(), path, "[…]");
    };
  }

  private static List<Node> sequence(Node node, String path) {
    return switch (node) {
      case Node.Sequence(var line, var items) -> items;
      case Node.Mapping mapping -> throw YamlFault.VALUE_WRONG.at(mapping.line(), path, "{…}");
      case Node.Scalar scalar -> throw YamlFault.VALUE_WRONG.at(scalar.line(), path, scalar.text());
    };
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
