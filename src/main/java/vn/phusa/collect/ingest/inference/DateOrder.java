package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;

/**
 * Whether day or month comes first where the year comes last.
 *
 * @param certainty 0 to 1
 */
record DateOrder(boolean dayFirst, double certainty, Optional<Note> reason) {

  static DateOrder of(Subject subject) {
    var evidence = subject.evidence();
    var days = evidence.count(Writing.DAY_FIRST);
    var months = evidence.count(Writing.MONTH_FIRST);
    if (days + months > 0) {
      return told(evidence, days, months);
    }
    return evidence.count(Writing.DAY_OR_MONTH) > 0
        ? byFile(subject)
        : new DateOrder(true, 0.98, Optional.empty());
  }

  /** Whether a pattern puts day and month in this order, for a value that does not tell itself. */
  boolean allows(Writing writing, String pattern) {
    return switch (writing) {
      case DAY_FIRST, DAY_OR_MONTH, MONTH_FIRST -> isDayFirst(pattern) == dayFirst;
      default -> true;
    };
  }

  private static DateOrder told(Evidence evidence, long days, long months) {
    var dayFirst = days >= months;
    var way = dayFirst ? Writing.DAY_FIRST : Writing.MONTH_FIRST;
    var example = evidence.example(List.of(way)).orElse("");
    var count = Long.toString(Math.max(days, months));
    var reason = new Note(dayFirst ? "dayFirst" : "monthFirst", List.of(count, example));
    return new DateOrder(dayFirst, days > 0 && months > 0 ? 0.6 : 0.97, Optional.of(reason));
  }

  /** Every day is at most 12: other columns of the file, then the Vietnamese habit. */
  private static DateOrder byFile(Subject subject) {
    var setting = subject.setting();
    var example = subject.evidence().example(List.of(Writing.DAY_OR_MONTH)).orElse("");
    if (setting.monthFirst() > setting.dayFirst()) {
      return guess(false, 0.8, "monthFirstLikeOthers", example);
    }
    return setting.dayFirst() > 0
        ? guess(true, 0.85, "dayFirstLikeOthers", example)
        : guess(true, setting.vietnamese() ? 0.8 : 0.6, "dayFirstByHabit", example);
  }

  private static DateOrder guess(boolean dayFirst, double certainty, String key, String example) {
    return new DateOrder(dayFirst, certainty, Optional.of(new Note(key, List.of(example))));
  }

  private static boolean isDayFirst(String pattern) {
    return pattern.indexOf("%d") < pattern.indexOf("%m");
  }
}
