package vn.phusa.base.privacy.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.inner.Said;

/** The form about a breach, both ways. */
final class BreachForm {

  private BreachForm() {}

  /** What was typed. */
  static Breach read(Fields typed, String id, String agency, Instant found) {
    return new Breach(
        id,
        agency,
        typed.text("processing"),
        typed.text("title"),
        typed.text("time"),
        typed.text("place"),
        found,
        typed.text("act"),
        typed.all("item"),
        Desk.number(typed.text("count")),
        typed.text("consequences"),
        typed.text("response"),
        typed.text("contact"),
        typed.ticked("incident"),
        Map.of());
  }

  /** What would have to be typed. */
  static Fields of(Breach breach) {
    var fields = new HashMap<String, List<String>>();
    fields.put("agency", List.of(breach.agency()));
    fields.put("processing", List.of(breach.processing()));
    fields.put("title", List.of(breach.title()));
    fields.put("time", List.of(breach.time()));
    fields.put("place", List.of(breach.place()));
    fields.put("found", List.of(Said.field(breach.found())));
    fields.put("act", List.of(breach.act()));
    fields.put("item", breach.items());
    fields.put("count", List.of(Long.toString(breach.persons())));
    fields.put("consequences", List.of(breach.consequences()));
    fields.put("response", List.of(breach.measures()));
    fields.put("contact", List.of(breach.contact()));
    fields.put("incident", breach.cyberIncident() ? List.of("yes") : List.of());
    return new Fields(fields);
  }
}
