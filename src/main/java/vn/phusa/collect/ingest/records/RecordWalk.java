package vn.phusa.collect.ingest.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.phusa.collect.ingest.inner.RecordSink;

/**
 * Reads one record: objects inside it are flattened to {@code a.b}, arrays stay JSON text. An array
 * as record is a line of cells, named by its positions.
 */
final class RecordWalk {

  private static final int DEEPEST = 8;

  private final JsonParser parser;
  private final Shape shape;
  private final List<String> names = new ArrayList<>();
  private final List<@Nullable String> values = new ArrayList<>();

  RecordWalk(JsonParser parser, Shape shape) {
    this.parser = parser;
    this.shape = shape;
  }

  /** The parser stands at the beginning of the record, afterwards at its end. */
  void read(RecordSink sink) {
    names.clear();
    values.clear();
    var line = parser.currentTokenLocation().getLineNr();
    switch (parser.currentToken()) {
      case START_OBJECT -> object("", 1);
      case START_ARRAY -> cells();
      default -> add("value", scalar());
    }
    sink.take(line, names, values);
  }

  private void cells() {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      add(Integer.toString(names.size()), scalar());
    }
  }

  private void object(String prefix, int depth) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      parser.nextToken();
      var role = depth == 1 ? shape.role(key) : Shape.Role.FIELD;
      switch (role) {
        case SKIPPED -> parser.skipChildren();
        case WHOLE -> add(Shape.OWN + key, scalar());
        case OPENED -> opened(depth);
        case FIELD -> field(prefix + key, depth);
      }
    }
  }

  /** The properties of a feature stand beside its geometry, without a prefix. */
  private void opened(int depth) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      object("", depth + 1);
    } else {
      parser.skipChildren();
    }
  }

  private void field(String name, int depth) {
    if (parser.currentToken() == JsonToken.START_OBJECT && depth < DEEPEST) {
      object(name + ".", depth + 1);
    } else {
      add(name, scalar());
    }
  }

  private @Nullable String scalar() {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY -> JsonCopy.of(parser);
      default -> parser.getString();
    };
  }

  private void add(String name, @Nullable String value) {
    names.add(name);
    values.add(value);
  }
}
