package vn.phusa.base.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.text.Nfc;

/** The fields of the form about a legal text, as typed. */
record LawForm(
    @Nullable String number,
    LegalText.Kind kind,
    String issuer,
    String title,
    @Nullable String article,
    String validFrom,
    String validTo,
    String replacedBy,
    String source,
    String note,
    String subjects) {

  /** What was typed about a new text. */
  LegalText text() {
    return named(Objects.requireNonNullElse(number, ""), Objects.requireNonNullElse(article, ""));
  }

  /** What was typed about the text of that number and article. */
  LegalText named(String number, String article) {
    return new LegalText(
        tidy(number),
        kind,
        tidy(issuer),
        tidy(title),
        tidy(article),
        Keeper.day(validFrom),
        Keeper.day(validTo),
        list(replacedBy),
        tidy(source),
        tidy(note),
        list(subjects));
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(LawForm::tidy)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String tidy(String typed) {
    return Nfc.of(typed).strip();
  }
}
