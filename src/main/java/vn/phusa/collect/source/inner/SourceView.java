package vn.phusa.collect.source.inner;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Standing;

/**
 * A source as a page shows it.
 *
 * @param late in words; empty when it is not
 */
public record SourceView(Source source, Standing standing, Optional<String> late, Words words) {

  public static SourceView of(
      Source source, Standing standing, Instant now, Duration grace, Words words) {
    var late =
        source.active()
            ? standing.late(now, grace).map(gone -> words.of("source.late", length(gone, words)))
            : Optional.<String>empty();
    return new SourceView(source, standing, late, words);
  }

  /** Key of the words for its state. */
  public String state() {
    if (isRemoved()) {
      return "REMOVED";
    }
    if (!source.isReady()) {
      return "UNREADY";
    }
    if (standing.state() == Standing.State.FETCHING && source.rhythm() instanceof Rhythm.Always) {
      return "FOLLOWING";
    }
    var resting = standing.state() == Standing.State.GOOD || standing.state() == Standing.State.NEW;
    return !source.active() && resting ? "PAUSED" : standing.state().name();
  }

  public boolean isRemoved() {
    return standing.state() == Standing.State.REMOVED;
  }

  /** Something is likely to change by itself soon. */
  public boolean isMoving() {
    return state().equals("FETCHING");
  }

  /** The class of its badge. */
  public String colour() {
    return switch (state()) {
      case "GOOD", "FOLLOWING" -> "bg-green-lt";
      case "FETCHING" -> "bg-blue-lt";
      case "RETRYING" -> "bg-yellow-lt";
      case "STUCK" -> "bg-red-lt";
      default -> "bg-secondary-lt";
    };
  }

  public String connector() {
    return words.of("source.connector." + source.connector());
  }

  public String rhythm() {
    return switch (source.rhythm()) {
      case Rhythm.ByHand() -> words.of("source.rhythm.says.BY_HAND");
      case Rhythm.Every(var pause) -> words.of("source.rhythm.says.EVERY", pause.toMinutes());
      case Rhythm.Always() -> words.of("source.rhythm.says.ALWAYS");
      case Rhythm.Daily(var at) -> words.of("source.rhythm.says.DAILY", at.toString());
      case Rhythm.Cron(var expression) -> words.of("source.rhythm.says.CRON", expression);
      case Rhythm.After(var dataset) -> words.of("source.rhythm.says.AFTER", dataset);
    };
  }

  public String next() {
    return standing.next().map(this::moment).orElse(words.of("source.next.none"));
  }

  public String last() {
    return standing.lastSuccess().map(this::moment).orElse(words.of("source.last.never"));
  }

  public String moment(Instant instant) {
    return words.of("source.moment", Date.from(instant));
  }

  /** What went wrong, in the page's language. */
  public Optional<String> failure() {
    return standing.failure().map(this::sentence);
  }

  public String sentence(RunFailure failure) {
    return words.locale().equals(Words.VIETNAMESE) ? failure.vietnamese() : failure.english();
  }

  private static String length(Duration gone, Words words) {
    if (gone.toDays() > 0) {
      return words.of("source.late.days", gone.toDays());
    }
    return gone.toHours() > 0
        ? words.of("source.late.hours", gone.toHours())
        : words.of("source.late.minutes", gone.toMinutes());
  }
}
