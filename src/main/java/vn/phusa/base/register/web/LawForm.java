package vn.phusa.base.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.law.LegalText;
import vn.phusa.base.problem.Problem;

/** The fields of the form about a legal text, as typed. */
record LawForm(Map<String, String> fields) {

  LawForm {
    fields = Map.copyOf(fields);
  }

  /** What was typed about a new text. */
  LegalText text() {
    return named(field("number"), field("article"));
  }

  /** What was typed about the text of that number and article. */
  LegalText named(String number, String article) {
    return new LegalText(
        number,
        kind(number),
        field("issuer"),
        field("title"),
        article,
        Keeper.day(field("validFrom")),
        Keeper.day(field("validTo")),
        list("replacedBy"),
        field("source"),
        field("note"),
        list("subjects"));
  }

  private LegalText.Kind kind(String number) {
    try {
      return LegalText.Kind.valueOf(field("kind"));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, LawCode.LAW_INCOMPLETE, number);
    }
  }

  private List<String> list(String name) {
    return Arrays.stream(field(name).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private String field(String name) {
    return Typed.tidy(fields.get(name));
  }
}
