package vn.phusa.store.contract.duckdb;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Space around a text, and texts that stand for no value. */
final class Blank {

  /** White space of all kinds: ASCII, no-break, narrow, thin, zero-width, byte order mark. */
  static final String SPACES = "\\s\\x{a0}\\x{2000}-\\x{200b}\\x{202f}\\x{3000}\\x{feff}";

  private static final String AROUND = "^[" + SPACES + "]+|[" + SPACES + "]+$";

  private Blank() {}

  /** In NFC and without space around it. */
  static Field<String> tidy(Field<String> text) {
    return Duck.nfc(Duck.replaceAll(text, AROUND, ""));
  }

  /** Whether a tidy text says that there is no value. */
  static Condition isNone(Field<String> tidy, List<String> signs) {
    return tidy.in(Stream.concat(Stream.of(""), signs.stream()).map(sign -> inline(sign)).toList());
  }

  /** The text, or null where it says that there is no value. */
  static Field<String> orNull(Field<String> tidy, List<String> signs) {
    var value = DSL.nullif(tidy, inline(""));
    for (var sign : signs) {
      value = DSL.nullif(value, inline(sign));
    }
    return value;
  }

  /** Whether a null sign could be taken for a number or a date by the quick way. */
  static boolean looksLikeValue(List<String> signs) {
    return signs.stream().anyMatch(sign -> sign.chars().anyMatch(Character::isDigit));
  }
}
