package vn.phusa.base.privacy.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phusa.base.privacy.Processing;
import vn.phusa.base.privacy.inner.Fields;

/** The form about a processing activity, both ways. */
final class ProcessingForm {

  private static final Pattern BETWEEN = Pattern.compile("[\\s;,]+");

  private ProcessingForm() {}

  /** What was typed. */
  static Processing read(Fields typed, String id, String agency) {
    return new Processing(
        id,
        agency,
        typed.text("name"),
        typed.text("purpose"),
        typed.text("persons"),
        typed.all("item"),
        typed.text("basis"),
        typed.text("oversight"),
        slugs(typed.text("datasets")),
        typed.all("recipient"),
        typed.text("processor"),
        typed.text("retention"),
        typed.text("measures"),
        typed.text("inCharge"),
        Desk.day(typed.text("started")),
        Optional.of(typed.text("ended")).filter(text -> !text.isEmpty()).map(Desk::day));
  }

  /** What would have to be typed. */
  static Fields of(Processing processing) {
    var fields = new HashMap<String, List<String>>();
    fields.put("agency", List.of(processing.agency()));
    fields.put("name", List.of(processing.name()));
    fields.put("purpose", List.of(processing.purpose()));
    fields.put("persons", List.of(processing.persons()));
    fields.put("item", processing.items());
    fields.put("basis", List.of(processing.basis()));
    fields.put("oversight", List.of(processing.oversight()));
    fields.put("datasets", List.of(String.join(" ", processing.datasets())));
    fields.put("recipient", processing.recipients());
    fields.put("processor", List.of(processing.processor()));
    fields.put("retention", List.of(processing.retention()));
    fields.put("measures", List.of(processing.measures()));
    fields.put("inCharge", List.of(processing.inCharge()));
    fields.put("started", List.of(processing.started().toString()));
    fields.put("ended", processing.ended().map(LocalDate::toString).stream().toList());
    return new Fields(fields);
  }

  private static List<String> slugs(String typed) {
    return Arrays.stream(BETWEEN.split(typed)).filter(slug -> !slug.isEmpty()).toList();
  }
}
