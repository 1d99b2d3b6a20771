package vn.phusa.collect.ingest.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Looks for the arrays of records in a JSON text; the largest first. */
final class Places {

  private static final int MOST = 50;

  private final JsonParser parser;
  private final List<Place> inside = new ArrayList<>();
  private long roots;
  private long records;
  private boolean emptyInside;

  private Places(JsonParser parser) {
    this.parser = parser;
  }

  static List<Place> in(JsonParser parser) {
    var places = new Places(parser);
    while (parser.nextToken() != null) {
      places.root();
    }
    return places.found();
  }

  private void root() {
    roots++;
    switch (parser.currentToken()) {
      case START_ARRAY -> records += array().records();
      case START_OBJECT -> {
        records++;
        object(JsonRecords.ROOT);
      }
      default -> parser.skipChildren();
    }
  }

  /** One object alone is a frame around arrays, or a single record. */
  private List<Place> found() {
    if (roots == 1 && !inside.isEmpty()) {
      return inside.stream()
          .sorted(Comparator.comparingLong(Place::records).reversed())
          .limit(MOST)
          .toList();
    }
    var none = records == 0 || roots == 1 && emptyInside;
    return none ? List.of() : List.of(new Place(JsonRecords.ROOT, records));
  }

  private void object(String here) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var path = here + "." + parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> object(path);
        case START_ARRAY -> note(path, array());
        default -> parser.skipChildren();
      }
    }
  }

  private void note(String path, Array array) {
    emptyInside |= array.elements() == 0;
    if (array.records() > 0 && roots == 1) {
      inside.add(new Place(path, array.records()));
    }
  }

  private Array array() {
    var elements = 0L;
    var structures = 0L;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements++;
      structures += parser.currentToken().isStructStart() ? 1 : 0;
      parser.skipChildren();
    }
    return new Array(elements, structures);
  }

  private record Array(long elements, long records) {}
}
