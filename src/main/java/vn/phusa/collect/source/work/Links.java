package vn.phusa.collect.source.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** Connectors by their keys, and what each needs to reach a source. */
@Component
final class Links {

  private static final Logger LOG = LoggerFactory.getLogger(Links.class);

  private final List<Connector> connectors;
  private final SecretStore secrets;

  Links(List<Connector> connectors, SecretStore secrets) {
    this.connectors = List.copyOf(connectors);
    this.secrets = secrets;
  }

  List<Connector> connectors() {
    return connectors;
  }

  Connector connector(String key) {
    return connectors.stream()
        .filter(connector -> connector.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Problem(SourceCode.CONNECTOR_UNKNOWN, key));
  }

  /** With its secrets, opened for this use. */
  Link open(Source source) {
    var fields = new HashMap<>(source.settings());
    fields.putAll(secrets.open(source.id()));
    return new Link(source.id(), fields);
  }

  /**
   * As {@link #open}; empty where the key of its secrets was lost, which keeps nobody from going.
   */
  Optional<Link> opened(Source source) {
    try {
      return Optional.of(open(source));
    } catch (IllegalStateException unreadable) {
      LOG.warn("the secrets of source {} cannot be read", source.id(), unreadable);
      return Optional.empty();
    }
  }

  /**
   * Lets go of what a source's server keeps for us alone; a server that is away, or refuses, keeps
   * it, and its administrator has to take it away.
   */
  void leave(Source source, Link link) {
    try {
      connector(source.connector()).leave(link);
    } catch (Problem refused) {
      LOG.warn("source {} was removed, its server keeps what it had for it", source.id(), refused);
    }
  }

  /**
   * The fields of a connector that were given, of one kind; others are passed over.
   *
   * @throws Problem {@link SourceCode#FIELD_WRONG} when a needed one of them is empty
   */
  static Map<String, String> plain(
      Connector connector, Map<String, String> given, Field.Step step) {
    return connector.fields().stream()
        .filter(field -> field.kind() != Field.Kind.SECRET && field.step() == step)
        .collect(Collectors.toMap(Field::name, field -> text(field, given)));
  }

  static Map<String, String> secret(Connector connector, Map<String, String> given) {
    return connector.fields().stream()
        .filter(field -> field.kind() == Field.Kind.SECRET)
        .filter(field -> !given.getOrDefault(field.name(), "").isEmpty())
        .collect(Collectors.toMap(Field::name, field -> given.getOrDefault(field.name(), "")));
  }

  private static String text(Field field, Map<String, String> given) {
    var text = given.getOrDefault(field.name(), "").strip();
    if (field.needed() && text.isEmpty()) {
      throw new Problem(SourceCode.FIELD_WRONG, field.name(), "");
    }
    if (field.kind() == Field.Kind.CHOICE && !text.isEmpty() && !field.choices().contains(text)) {
      throw new Problem(SourceCode.FIELD_WRONG, field.name(), text);
    }
    return text;
  }
}
