package vn.phusa.collect.ingest.records;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands around the features of a GeoJSON text.
 *
 * @param type of the last object at the root
 * @param system the coordinate reference system that it names; may be empty
 */
record Frame(String type, String system, long features) {

  private static final Pattern WGS84 =
      Pattern.compile("(?i)CRS:?84|EPSG[:/0-9.]*[:/](?:4326|4979)\\b|\"code\":4326\\b|WGS ?_?84");

  static Frame of(JsonParser parser) {
    var frame = new Frame("", "", 0);
    while (parser.nextToken() != null) {
      frame =
          parser.currentToken() == JsonToken.START_OBJECT
              ? frame.with(parser)
              : frame.passing(parser);
    }
    return frame;
  }

  boolean isCollection() {
    return type.equals("FeatureCollection");
  }

  boolean isFeatures() {
    return isCollection() || type.equals("Feature");
  }

  /** The named system when it is not WGS 84. */
  Optional<String> foreignSystem() {
    return Optional.of(system)
        .filter(named -> !named.isEmpty() && !named.equals("null"))
        .filter(named -> !WGS84.matcher(named).find());
  }

  private Frame passing(JsonParser parser) {
    parser.skipChildren();
    return this;
  }

  private Frame with(JsonParser parser) {
    var kind = type;
    var named = system;
    var count = 0L;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      parser.nextToken();
      switch (key) {
        case "type" -> kind = JsonCopy.of(parser).replace("\"", "");
        case "crs" -> named = JsonCopy.of(parser);
        case "features" -> count += elements(parser);
        default -> parser.skipChildren();
      }
    }
    return new Frame(kind, named, features + Math.max(1, count));
  }

  private static long elements(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return 0;
    }
    var count = 0L;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
      count++;
    }
    return count;
  }
}
