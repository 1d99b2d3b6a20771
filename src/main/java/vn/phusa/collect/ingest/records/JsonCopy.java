package vn.phusa.collect.ingest.records;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Copies a value of a JSON text as compact text, its numbers as they were written. */
final class JsonCopy {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST = 64_000_000;

  private JsonCopy() {}

  /** The value at which the parser stands; afterwards it stands at the value's end. */
  static String of(JsonParser parser) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      var depth = 0;
      do {
        depth += change(parser.currentToken());
        copy(parser, generator);
        if (text.getBuffer().length() > LONGEST) {
          throw new StreamConstraintsException("value too long", parser.currentTokenLocation());
        }
      } while (depth > 0 && parser.nextToken() != null);
    }
    return text.toString();
  }

  private static int change(JsonToken token) {
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private static void copy(JsonParser parser, JsonGenerator generator) {
    if (parser.currentToken().isNumeric()) {
      generator.writeNumber(parser.getString());
    } else {
      generator.copyCurrentEvent(parser);
    }
  }
}
