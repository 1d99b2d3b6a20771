package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Space around a text, and texts that stand for no value. */
final class Blank {

  /** White space of all kinds: ASCII, no-break, narrow, thin, zero-width, byte order mark. */
  static final String SPACES = "\\s\\x{a0}\\x{2000}-\\x{200b}\\x{202f}\\x{3000}\\x{feff}";

  private static final String AROUND = "^[" + SPACES + "]+|[" + SPACES + "]+$";

  private Blank() {}

  /** In NFC, without space around it; null where it says that there is no value. */
  static Field<String> tidy(Field<String> text, List<String> signs) {
    var tidy = Duck.nfc(Duck.replaceAll(text, AROUND, ""));
    return DSL.when(isNone(tidy, signs), DSL.castNull(SQLDataType.VARCHAR)).otherwise(tidy);
  }

  /** Whether a text without space around it stands for no value. */
  static Condition isNone(Field<String> text, List<String> signs) {
    return text.in(Stream.concat(Stream.of(""), signs.stream()).map(DSL::inline).toList());
  }

  /** Whether a null sign could be taken for a number or a date by the quick way. */
  static boolean looksLikeValue(List<String> signs) {
    return signs.stream().anyMatch(sign -> sign.chars().anyMatch(Character::isDigit));
  }
}
