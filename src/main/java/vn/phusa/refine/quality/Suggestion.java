package vn.phusa.refine.quality;

import java.util.List;

/**
 * A rule that every row of the newest state keeps and that the contract does not have. A person
 * accepts it or leaves it.
 *
 * @param column id
 * @param values bounds (least, most; empty text for none), codes, or the regular expression
 */
public record Suggestion(SuggestionKind kind, String column, List<String> values) {

  public Suggestion {
    values = List.copyOf(values);
  }

  /** Names it among the suggestions of a dataset. */
  public String id() {
    return kind + ":" + column;
  }
}
