package vn.phusa.collect.source.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is taken, where to and when, as a program sends it: the fields of the page.
 *
 * @param fields of the connector, as {@code table}
 * @param key columns that name a row
 */
record Schedule(
    @Nullable Map<String, String> fields,
    @Nullable String dataset,
    @Nullable String mode,
    @Nullable List<String> key,
    @Nullable RhythmBody rhythm,
    @Nullable Boolean workingDays,
    @Nullable String window) {

  /**
   * @param kind as {@code DAILY}
   * @param minutes for {@code EVERY}
   * @param at time of day, for {@code DAILY}
   * @param cron for {@code CRON}
   * @param after slug of a dataset, for {@code AFTER}
   */
  record RhythmBody(
      @Nullable String kind,
      @Nullable Long minutes,
      @Nullable String at,
      @Nullable String cron,
      @Nullable String after) {}

  /** The same as the page's form would send it; what is left out is empty. */
  Map<String, String> form() {
    var form = new HashMap<>(Connection.withoutNulls(fields));
    put(form, "mode", mode);
    put(form, "key", key == null ? null : String.join(",", key));
    put(form, "window", window);
    put(form, "rhythm", rhythm == null ? null : rhythm.kind());
    put(form, "minutes", rhythm == null ? null : rhythm.minutes());
    put(form, "at", rhythm == null ? null : rhythm.at());
    put(form, "cron", rhythm == null ? null : rhythm.cron());
    put(form, "after", rhythm == null ? null : rhythm.after());
    form.remove("workingDays");
    if (Boolean.TRUE.equals(workingDays)) {
      form.put("workingDays", "true");
    }
    return form;
  }

  private static void put(Map<String, String> form, String name, @Nullable Object value) {
    form.put(name, Objects.toString(value, ""));
  }
}
