package vn.phusa.collect.source.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Slug;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** What a person has said of what, where to and when. */
record ScheduleForm(Map<String, String> fields) {

  private static final Set<String> MODES = Set.of("append", "replace", "upsert");
  private static final long MOST_MINUTES = 60 * 24 * 31L;

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG} that names the field
   */
  Source source(Source known, String dataset) {
    var mode = text("mode");
    var key = key();
    if (!MODES.contains(mode)) {
      throw new Problem(SourceCode.FIELD_WRONG, "mode", mode);
    }
    return new Source(
        known.id(),
        known.title(),
        known.connector(),
        fields,
        dataset,
        mode,
        key,
        rhythm(),
        fields.containsKey("workingDays"),
        text("window"),
        known.owner(),
        true);
  }

  /** Columns as the lake will call them. */
  private List<String> key() {
    return Arrays.stream(text("key").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Slug::column)
        .toList();
  }

  private Rhythm rhythm() {
    return switch (text("rhythm")) {
      case "BY_HAND" -> new Rhythm.ByHand();
      case "ALWAYS" -> new Rhythm.Always();
      case "EVERY" -> new Rhythm.Every(Duration.ofMinutes(minutes()));
      case "DAILY" -> new Rhythm.Daily(time());
      case "CRON" -> new Rhythm.Cron(needed("cron"));
      case "AFTER" -> new Rhythm.After(needed("after"));
      default -> throw new Problem(SourceCode.FIELD_WRONG, "rhythm", text("rhythm"));
    };
  }

  private long minutes() {
    try {
      var minutes = Long.parseLong(text("minutes"));
      if (minutes >= 1 && minutes <= MOST_MINUTES) {
        return minutes;
      }
      throw new Problem(SourceCode.FIELD_WRONG, "minutes", text("minutes"));
    } catch (NumberFormatException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "minutes", text("minutes"));
    }
  }

  private LocalTime time() {
    try {
      return LocalTime.parse(text("at"));
    } catch (DateTimeException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "at", text("at"));
    }
  }

  private String needed(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      throw new Problem(SourceCode.FIELD_WRONG, name, "");
    }
    return text;
  }

  private String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
