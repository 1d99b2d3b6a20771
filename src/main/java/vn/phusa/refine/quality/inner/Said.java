package vn.phusa.refine.quality.inner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phusa.base.text.Words;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.Score;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.refine.quality.SuggestionKind;
import vn.phusa.store.lake.ColumnSummary;

/** Figures of quality as people read them. */
public record Said(Words words, Map<String, String> labels) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final double WIDTH = 600;
  private static final double HEIGHT = 100;

  /** A score as 0 to 100. */
  public String points(double value) {
    return words.of("quality.points", value * 100);
  }

  public String percent(double share) {
    return words.of("quality.percent", share);
  }

  public String count(long number) {
    return words.of("quality.count", number);
  }

  public String number(double number) {
    return words.of("quality.number", number);
  }

  public String day(Instant moment) {
    return words.day(LocalDate.ofInstant(moment, ZONE));
  }

  /** How good a score is: {@code good}, {@code fair} or {@code poor}. */
  public static String grade(double value) {
    if (value >= 0.9) {
      return "good";
    }
    return value >= 0.7 ? "fair" : "poor";
  }

  public static String colour(double value) {
    return switch (grade(value)) {
      case "good" -> "green";
      case "fair" -> "yellow";
      default -> "red";
    };
  }

  public String part(Score.Part part) {
    var first = part.column().map(this::label).stream().map(Object.class::cast);
    var values = Stream.concat(first, part.values().stream().map(Object.class::cast));
    return words.of("quality.part." + part.key(), values.toArray());
  }

  public String alert(Alert alert) {
    var kind = alert.kind();
    var values =
        kind == AlertKind.PERSONAL_UNMARKED
            ? List.<Object>of(words.of("quality.kind." + alert.values().getFirst()))
            : alert.values().stream().<Object>map(Double::valueOf).toList();
    var all = new ArrayList<Object>(List.of(label(alert.subject())));
    all.addAll(values);
    return words.of("quality.alert." + kind.name(), all.toArray());
  }

  public String suggestion(Suggestion suggestion) {
    var values = suggestion.values();
    var kind = suggestion.kind();
    var bounded = kind == SuggestionKind.RANGE && !values.getLast().isEmpty();
    var all = new ArrayList<Object>(List.of(label(suggestion.column())));
    all.addAll(
        switch (kind) {
          case CODES -> List.of(String.join(", ", values));
          case PATTERN -> List.of(Spelling.of(values.getFirst(), words));
          case REQUIRED, UNIQUE, RANGE -> values;
        });
    return words.of("quality.suggest." + kind + (bounded ? ".both" : ""), all.toArray());
  }

  public String finding(PersonalFinding finding) {
    return words.of(
        "quality.finding",
        words.of("quality.kind." + finding.kind().name()),
        finding.share(),
        finding.certainty());
  }

  public String label(String column) {
    return labels.getOrDefault(column, column);
  }

  /** Bars of a histogram, as percent of the highest. */
  public static List<Double> bars(ColumnSummary column) {
    var shares = Quantiles.intervals(column.spread().quantiles(), 12);
    var highest = shares.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return shares.stream().map(share -> 100 * share / highest).toList();
  }

  /** The totals of states as the points of a line, oldest first, 600 wide and 100 high. */
  public static String line(List<Standing> history) {
    var totals =
        history.reversed().stream().flatMap(standing -> standing.total().stream()).toList();
    var step = totals.size() < 2 ? 0 : WIDTH / (totals.size() - 1);
    return IntStream.range(0, totals.size())
        .mapToObj(
            at -> String.format(Locale.ROOT, "%.1f,%.1f", at * step, HEIGHT * (1 - totals.get(at))))
        .collect(Collectors.joining(" "));
  }
}
