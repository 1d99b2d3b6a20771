package vn.phusa.collect.source.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source is reached, as a program sends it.
 *
 * @param fields of the connector, secrets among them
 */
record Connection(@Nullable Map<String, String> fields) {

  /** The fields that were sent. */
  static Map<String, String> withoutNulls(@Nullable Map<String, @Nullable String> sent) {
    var kept = new HashMap<String, String>();
    if (sent != null) {
      sent.forEach((name, text) -> {
        if (text != null) {
          kept.put(name, text);
        }
      });
    }
    return kept;
  }

  /** Names the fields, never what they hold. */
  @Override
  public String toString() {
    return "Connection" + withoutNulls(fields).keySet();
  }
}
