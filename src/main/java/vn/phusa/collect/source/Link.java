package vn.phusa.collect.source;

import java.util.Map;
import vn.phusa.base.problem.Problem;

/**
 * What a connector needs to reach its source: the fields of its form, secrets among them in plain
 * text. Lives as long as one fetch and is written nowhere.
 *
 * @param source id of the source; empty while there is none yet
 */
public record Link(String source, Map<String, String> fields) {

  public Link {
    fields = Map.copyOf(fields);
  }

  /** To a place that is no source yet. */
  public Link(Map<String, String> fields) {
    this("", fields);
  }

  /** A field's text; empty when it holds nothing. */
  public String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG}
   */
  public String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      throw new Problem(SourceCode.FIELD_WRONG, name, "");
    }
    return text;
  }

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG}
   */
  public int number(String name) {
    try {
      return Integer.parseInt(needed(name));
    } catch (NumberFormatException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, name, text(name));
    }
  }

  /** Names the fields, never what they hold. */
  @Override
  public String toString() {
    return "Link" + fields.keySet();
  }
}
