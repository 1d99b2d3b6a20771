package vn.phusa.store.catalog.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.text.Fold;

/** What a person typed, as PostgreSQL text queries; words hold only a to z and digits. */
@Component
class SearchWords {

  private static final int MOST = 12;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private final JdbcClient database;

  SearchWords(JdbcClient database) {
    this.database = database;
  }

  /** The words without case and diacritics. */
  List<String> plain(String text) {
    var shortened = text.strip();
    var folded = folded(shortened.substring(0, Math.min(200, shortened.length()))).strip();
    return folded.isEmpty() ? List.of() : Arrays.stream(folded.split(" +")).limit(MOST).toList();
  }

  /** As the database folds what is searched in; it is asked where a letter of another script is. */
  private String folded(String text) {
    var plain = Fold.fold(text);
    return plain.chars().allMatch(SearchWords::isAscii)
        ? OTHER.matcher(plain).replaceAll(" ")
        : database
            .sql("select catalog_plain(:text)")
            .param("text", text)
            .query(String.class)
            .single();
  }

  private static boolean isAscii(int letter) {
    return letter < 0x80;
  }

  /** Every word as it stands. */
  static String exact(List<String> words) {
    return String.join(" & ", words);
  }

  /** As {@link #exact}, the last word being the beginning of one. */
  static String begun(List<String> words) {
    return exact(words) + ":*";
  }

  /**
   * Words that no dataset has replaced by those nearest to them; empty when nothing comes near to
   * any.
   */
  Optional<String> corrected(List<String> words) {
    var parts = new ArrayList<String>();
    for (var word : words) {
      var near = nearest(word);
      if (!near.isEmpty()) {
        parts.add(near.stream().collect(Collectors.joining(" | ", "(", ")")));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", parts));
  }

  private List<String> nearest(String word) {
    return database
        .sql(
            """
            with near as (
              select word, levenshtein_less_equal(word, :word, :most) as distance
              from catalog_word
              where length(word) between length(:word) - :most and length(:word) + :most
            )
            select word from near
            where distance <= :most
              and (distance = 0 or not exists (select 1 from catalog_word where word = :word))
            order by distance, (left(word, 1) <> left(:word, 1)), similarity(word, :word) desc, word
            limit 4
            """)
        .param("word", word)
        .param("most", word.length() < 4 ? 1 : 2)
        .query(String.class)
        .list();
  }
}
