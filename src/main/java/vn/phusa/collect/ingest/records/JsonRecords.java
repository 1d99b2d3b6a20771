package vn.phusa.collect.ingest.records;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.phusa.collect.ingest.inner.RecordSink;

/**
 * Walks through a JSON text and hands out the records of one place: {@code $} for the values of the
 * root (an array's elements, or one value after the other), {@code $.a.b} for the elements of an
 * array inside objects.
 */
final class JsonRecords {

  static final String ROOT = "$";

  private final JsonParser parser;
  private final Shape shape;
  private final String place;

  JsonRecords(JsonParser parser, Shape shape, String place) {
    this.parser = parser;
    this.shape = shape;
    this.place = place;
  }

  void each(RecordSink sink) {
    var walk = new RecordWalk(parser, shape);
    while (parser.nextToken() != null) {
      var token = parser.currentToken();
      if (place.equals(ROOT)) {
        root(walk, sink);
      } else if (token == JsonToken.START_OBJECT) {
        inside(ROOT, walk, sink);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void root(RecordWalk walk, RecordSink sink) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      elements(walk, sink);
    } else {
      walk.read(sink);
    }
  }

  private void elements(RecordWalk walk, RecordSink sink) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      walk.read(sink);
    }
  }

  /** Objects on the way are entered, all else is passed over. */
  private void inside(String here, RecordWalk walk, RecordSink sink) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var path = here + "." + parser.currentName();
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && path.equals(place)) {
        elements(walk, sink);
      } else if (token == JsonToken.START_OBJECT && place.startsWith(path + ".")) {
        inside(path, walk, sink);
      } else {
        parser.skipChildren();
      }
    }
  }
}
