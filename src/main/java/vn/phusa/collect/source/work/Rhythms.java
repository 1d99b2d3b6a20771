package vn.phusa.collect.source.work;

import java.time.Duration;
import java.time.LocalTime;
import vn.phusa.collect.source.Rhythm;

/** Rhythms as two columns: their kind and what they hold. */
final class Rhythms {

  private Rhythms() {}

  static String kind(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.ByHand() -> "BY_HAND";
      case Rhythm.Every(var pause) -> "EVERY";
      case Rhythm.Always() -> "ALWAYS";
      case Rhythm.Daily(var at) -> "DAILY";
      case Rhythm.Cron(var expression) -> "CRON";
      case Rhythm.After(var dataset) -> "AFTER";
    };
  }

  static String value(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.ByHand() -> "";
      case Rhythm.Every(var pause) -> pause.toString();
      case Rhythm.Always() -> "";
      case Rhythm.Daily(var at) -> at.toString();
      case Rhythm.Cron(var expression) -> expression;
      case Rhythm.After(var dataset) -> dataset;
    };
  }

  static Rhythm of(String kind, String value) {
    return switch (kind) {
      case "ALWAYS" -> new Rhythm.Always();
      case "EVERY" -> new Rhythm.Every(Duration.parse(value));
      case "DAILY" -> new Rhythm.Daily(LocalTime.parse(value));
      case "CRON" -> new Rhythm.Cron(value);
      case "AFTER" -> new Rhythm.After(value);
      default -> new Rhythm.ByHand();
    };
  }
}
