package vn.phusa.store.catalog.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which datasets answer a text and how well.
 *
 * @param key the same for matches that find the same
 * @param best what should come first, should there be too many to compare them all
 */
record Match(String key, Condition condition, Condition best, Field<Double> rank) {

  private static final Field<String> FOLDED = field(name("folded"), SQLDataType.VARCHAR);

  /** Of description, agency, keywords and title. */
  private static final String WEIGHTS = "{0.02, 0.2, 0.5, 1.0}";

  boolean isAll() {
    return key.isEmpty();
  }

  /** Everything, each as good as the other. */
  static Match all() {
    return new Match("", DSL.noCondition(), DSL.noCondition(), inline(0.0));
  }

  /** Title counts most, then keywords, agency and description; the text as a phrase in front. */
  static Match of(List<String> typed, String query) {
    var parsed = field("to_tsquery('simple', {0})", Object.class, val(query));
    var phrase = DSL.condition("folded like {0}", val("%" + String.join(" ", typed) + "%"));
    var rank =
        field(
            "ts_rank({0}::float4[], words, {1}) + ({2})::int",
            Double.class, val(WEIGHTS), parsed, phrase);
    return new Match(query, DSL.condition("words @@ {0}", parsed), phrase, rank);
  }

  /** Titles that hold the words without the spaces between them: danso. */
  static Match together(String joined) {
    var together = DSL.condition("replace({0}, ' ', '') like {1}", FOLDED, val("%" + joined + "%"));
    return new Match("+" + joined, together, DSL.noCondition(), inline(0.0));
  }

  /** Titles that look alike, by trigrams. */
  static Match resembling(String text) {
    var rank = field("word_similarity({0}, {1})", Double.class, val(text), FOLDED);
    var alike = DSL.condition("{0} <% {1}", val(text), FOLDED);
    return new Match("~" + text, alike, DSL.noCondition(), rank);
  }
}
