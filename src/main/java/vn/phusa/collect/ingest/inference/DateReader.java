package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.base.text.VietnameseDate;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads dates, and dates with a time of day. */
final class DateReader implements Reading.Reader {

  /** The ways in which dates are written with separators or words. */
  static final List<Writing> DATES =
      List.of(
          Writing.YEAR_FIRST,
          Writing.DAY_FIRST,
          Writing.MONTH_FIRST,
          Writing.DAY_OR_MONTH,
          Writing.WRITTEN_DATE);

  @Override
  public Optional<Reading> read(Subject subject) {
    if (!subject.isEnough(subject.evidence().count(DATES))) {
      return Optional.empty();
    }
    var order = DateOrder.of(subject);
    var patterns = patterns(subject.evidence(), order);
    var fitting = patterns.values().stream().mapToLong(Long::longValue).sum();
    if (patterns.isEmpty() || !subject.isEnough(fitting)) {
      return Optional.empty();
    }
    return Optional.of(reading(subject, order, patterns, fitting));
  }

  private static Reading reading(
      Subject subject, DateOrder order, Map<String, Long> patterns, long fitting) {
    var type = type(subject.evidence(), patterns);
    var commonest =
        patterns.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return new Reading(
        type,
        TextForm.plain().withDates(form(subject.evidence(), type, commonest)),
        fitting,
        order.certainty() * (hasShortYear(commonest) ? 0.85 : 1),
        reasons(order, type, commonest),
        subject.othersThan(tally -> pattern(tally, order).isPresent()));
  }

  private static List<Note> reasons(DateOrder order, ColumnType type, List<String> patterns) {
    var reasons = new ArrayList<Note>();
    order.reason().ifPresent(reasons::add);
    if (hasShortYear(patterns)) {
      reasons.add(new Note("shortYears", List.of()));
    }
    if (patterns.size() > 1) {
      reasons.add(new Note("severalDateForms", List.of(Integer.toString(patterns.size()))));
    }
    if (type == ColumnType.DATE && patterns.stream().anyMatch(VietnameseDate::hasTime)) {
      reasons.add(new Note("alwaysMidnight", List.of()));
    }
    return reasons;
  }

  /** A single pattern writes too; several ISO ones are read quicker without any. */
  private static List<String> form(Evidence evidence, ColumnType type, List<String> patterns) {
    if (patterns.size() == 1 && !isZoned(patterns.getFirst())) {
      var tallies = evidence.tallies().stream().filter(t -> DATES.contains(t.writing())).toList();
      return List.of(Padding.of(tallies).fit(patterns.getFirst()));
    }
    return type == ColumnType.TIMESTAMP && isIso(patterns) ? List.of() : patterns;
  }

  private static boolean isZoned(String pattern) {
    return pattern.endsWith("Z") || pattern.endsWith("%z");
  }

  /** Each pattern that reads some of the values, and how many. */
  private static Map<String, Long> patterns(Evidence evidence, DateOrder order) {
    var patterns = new LinkedHashMap<String, Long>();
    for (var tally : evidence.tallies()) {
      pattern(tally, order).ifPresent(pattern -> patterns.merge(pattern, tally.count(), Long::sum));
    }
    return patterns;
  }

  private static Optional<String> pattern(Tally tally, DateOrder order) {
    if (!DATES.contains(tally.writing())) {
      return Optional.empty();
    }
    return Stream.of(tally.example(), tally.least(), tally.greatest())
        .flatMap(value -> VietnameseDate.patterns(value).stream())
        .filter(pattern -> order.allows(tally.writing(), pattern))
        .findFirst();
  }

  /** A date when no value has a time of day other than midnight. */
  private static ColumnType type(Evidence evidence, Map<String, Long> patterns) {
    var timed =
        evidence.tallies().stream()
            .filter(tally -> DATES.contains(tally.writing()))
            .anyMatch(tally -> tally.detail().contains("9:9"));
    var zoned = patterns.keySet().stream().anyMatch(pattern -> pattern.contains("%z"));
    return timed || zoned ? ColumnType.TIMESTAMP : ColumnType.DATE;
  }

  /** The plain form reads every ISO time, with and without fractions and offset, the quick way. */
  private static boolean isIso(List<String> patterns) {
    return patterns.stream()
        .allMatch(pattern -> pattern.matches("%Y-%m-%d([ T]%H:%M(:%S(\\.%[fn])?)?(Z|%z)?)?"));
  }

  private static boolean hasShortYear(List<String> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.contains("%y"));
  }
}
