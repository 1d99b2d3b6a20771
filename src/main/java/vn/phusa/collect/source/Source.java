package vn.phusa.collect.source;

import java.util.List;
import java.util.Map;

/**
 * A place that one dataset comes from.
 *
 * @param settings the connector's fields, without secrets
 * @param dataset slug of what it feeds; empty until that has been chosen
 * @param mode {@code append}, {@code replace} or {@code upsert}
 * @param key columns that name a row, for {@code upsert}
 * @param workingDays whether it rests on days that nobody works on
 * @param window hours in which it may be read, as {@code 18:00-06:00}; empty for all
 * @param owner id of the person who answers for it and in whose name its runs are
 * @param active whether its timetable runs
 */
public record Source(
    String id,
    String title,
    String connector,
    Map<String, String> settings,
    String dataset,
    String mode,
    List<String> key,
    Rhythm rhythm,
    boolean workingDays,
    String window,
    String owner,
    boolean active) {

  public Source {
    settings = Map.copyOf(settings);
    key = List.copyOf(key);
  }

  /** Nothing is missing for a fetch. */
  public boolean isReady() {
    return !dataset.isEmpty();
  }

  /** Its rows are known by these columns. */
  public Source keyedBy(List<String> columns) {
    return new Source(
        id,
        title,
        connector,
        settings,
        dataset,
        mode,
        columns,
        rhythm,
        workingDays,
        window,
        owner,
        active);
  }

  public Source withSettings(Map<String, String> others) {
    return with(others, owner, active);
  }

  /** Runs in this person's name from now on. */
  public Source answeredBy(String person) {
    return with(settings, person, active);
  }

  public Source running(boolean runs) {
    return with(settings, owner, runs);
  }

  private Source with(Map<String, String> others, String person, boolean runs) {
    return new Source(
        id,
        title,
        connector,
        others,
        dataset,
        mode,
        key,
        rhythm,
        workingDays,
        window,
        person,
        runs);
  }
}
