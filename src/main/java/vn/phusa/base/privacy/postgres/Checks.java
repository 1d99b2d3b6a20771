package vn.phusa.base.privacy.postgres;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** What every entry of the registers must be; a refusal names the field in both languages. */
final class Checks {

  static final int SHORT = 200;
  static final int LONG = 4000;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private Checks() {}

  /** A text that must be there. */
  static void needed(String text, String field, int longest) {
    if (text.isBlank()) {
      throw missing(field);
    }
    atMost(text, field, longest);
  }

  static void atMost(String text, String field, int longest) {
    if (text.length() > longest) {
      throw new Problem(
          PrivacyCode.FIELD_TOO_LONG,
          Words.in(Words.VIETNAMESE).of("privacy.field." + field),
          Words.in(Locale.ENGLISH).of("privacy.field." + field),
          longest);
    }
  }

  static Problem missing(String field) {
    return new Problem(
        PrivacyCode.FIELD_MISSING,
        Words.in(Words.VIETNAMESE).of("privacy.field." + field),
        Words.in(Locale.ENGLISH).of("privacy.field." + field));
  }

  /** Not before what it follows, and not in the future. */
  static void moment(Instant when, Instant notBefore, Instant now) {
    if (when.isBefore(notBefore) || when.isAfter(now)) {
      throw new Problem(PrivacyCode.MOMENT_WRONG, written(when), written(notBefore), written(now));
    }
  }

  private static String written(Instant moment) {
    return MOMENT.format(LocalDateTime.ofInstant(moment, WorkingDays.ZONE));
  }
}
