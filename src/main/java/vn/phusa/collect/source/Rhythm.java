package vn.phusa.collect.source;

import java.time.Duration;
import java.time.LocalTime;

/** When a source is looked into. */
public sealed interface Rhythm {

  /** Only when somebody asks for it. */
  record ByHand() implements Rhythm {}

  /** So long after the last time. */
  record Every(Duration pause) implements Rhythm {}

  /** All the time; for what can be listened to. */
  record Always() implements Rhythm {}

  /** Each day, or each working day, at this time in Vietnam. */
  record Daily(LocalTime at) implements Rhythm {}

  /** Spring's cron expression of six fields, in Vietnamese time. */
  record Cron(String expression) implements Rhythm {}

  /** Whenever another dataset has got a new version. */
  record After(String dataset) implements Rhythm {}
}
