package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chooses delimiter, quote and escape for lines of a file: the dialect under which rows are equally
 * long and cells look like something (after van den Burg, Nazábal and Sutton, "Wrangling messy CSV
 * files by detecting row and type patterns", 2019).
 */
final class DialectDetection {

  /** In order of preference where two are equally good. */
  private static final List<String> DELIMITERS =
      List.of(
          ",", ";", "\t", "|", ":", " ", "^", "~", "§", "¦", "\u0001", "\u001F", "#", "&", "!", "/",
          "*", "@", "||", "\t\t", "::", ";;", "~~", "^^", "|~|");

  private static final List<String> STEADY = List.of(",", ";", "\t", "|");

  private static final List<String> DOUBLE_SIGNS = List.of(", ", "; ", "| ", " | ", " ; ", " , ");
  private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=(.)\"?");

  private DialectDetection() {}

  /** The delimiter that Excel announces in a first line {@code sep=;}; empty when it does not. */
  static String announced(String line) {
    var matcher = ANNOUNCED.matcher(line.strip());
    return matcher.matches() ? matcher.group(1) : "";
  }

  static Dialect detect(List<Line> lines) {
    var delimiter = lines.isEmpty() ? "" : announced(lines.getFirst().text());
    var body = delimiter.isEmpty() ? lines : lines.subList(1, lines.size());
    var delimiters = delimiter.isEmpty() ? present(body) : List.of(delimiter);
    return withEscape(widened(best(body, delimiters), body), body);
  }

  private static Dialect best(List<Line> lines, List<String> delimiters) {
    var best = new Dialect("", "\"", "\"", 0.5);
    var score = new DialectScore(lines, best).value();
    var second = 0.0;
    for (var delimiter : delimiters) {
      for (var quote : quotes(lines, delimiter)) {
        var candidate = Dialect.of(delimiter, quote);
        var value = new DialectScore(lines, candidate).value();
        if (value > score + 1e-9) {
          second = best.delimiter().equals(delimiter) ? second : score;
          score = value;
          best = candidate;
        } else if (!best.delimiter().equals(delimiter)) {
          second = Math.max(second, value);
        }
      }
    }
    var certainty = score <= 0 ? 0.5 : Math.clamp(1 - 0.5 * second / score, 0.5, 1);
    return new Dialect(best.delimiter(), best.quote(), best.escape(), certainty);
  }

  private static List<String> present(List<Line> lines) {
    var steady = STEADY.stream().anyMatch(sign -> cutsAll(lines, sign));
    return DELIMITERS.stream()
        .filter(sign -> lines.stream().anyMatch(line -> line.text().contains(sign)))
        .filter(sign -> !steady || !sign.equals(" "))
        .toList();
  }

  /** Every record has as many cells; then the blanks in them are blanks between words. */
  private static boolean cutsAll(List<Line> lines, String sign) {
    var between =
        Pattern.compile("(?<!\\d)" + Pattern.quote(sign) + "|" + Pattern.quote(sign) + "(?!\\d)");
    if (lines.stream().noneMatch(line -> between.matcher(line.text()).find())) {
      return false;
    }
    var score = new DialectScore(lines, Dialect.of(sign, "\""));
    return score.width() > 1 && score.rows() > 2 && score.allOf(score.width());
  }

  private static List<String> quotes(List<Line> lines, String delimiter) {
    var quotes = new ArrayList<>(List.of("\""));
    if (edges(lines, "'", delimiter) >= 2) {
      quotes.add("'");
    }
    if (edges(lines, "`", delimiter) >= 4) {
      quotes.add("`");
    }
    return quotes;
  }

  /** Cells that begin and end with a sign. */
  private static long edges(List<Line> lines, String sign, String delimiter) {
    var splitter = new Splitter(new Dialect(delimiter, "", "", 1));
    return lines.stream()
        .flatMap(line -> splitter.split(line.text()).values().stream())
        .map(String::strip)
        .filter(cell -> cell.length() > 1 && cell.startsWith(sign) && cell.endsWith(sign))
        .count();
  }

  /** A delimiter that is always followed (or surrounded) by a blank includes it. */
  private static Dialect widened(Dialect dialect, List<Line> lines) {
    var found = new DialectScore(lines, dialect);
    if (found.width() < 2 || dialect.delimiter().isBlank()) {
      return dialect;
    }
    for (var sign : DOUBLE_SIGNS.reversed()) {
      if (sign.strip().equals(dialect.delimiter())) {
        var wide = new DialectScore(lines, dialect.withDelimiter(sign));
        if (wide.width() == found.width()
            && wide.rows() >= found.rows()
            && found.loosened() == wide.rows()) {
          return dialect.withDelimiter(sign);
        }
      }
    }
    return dialect;
  }

  private static Dialect withEscape(Dialect dialect, List<Line> lines) {
    var quote = dialect.quote();
    var escaped = 0;
    var doubled = 0;
    for (var line : lines) {
      var text = line.text();
      escaped += inside(text, "\\" + quote, dialect.delimiter());
      doubled += inside(text, quote + quote, dialect.delimiter());
    }
    return escaped > 0 && escaped > 2 * doubled
        ? new Dialect(dialect.delimiter(), quote, "\\", dialect.certainty())
        : dialect;
  }

  /** How often a sign stands inside a cell, neither at its beginning nor at its end. */
  private static int inside(String text, String sign, String delimiter) {
    var count = 0;
    for (var at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
      var after = at + sign.length();
      var atEnd =
          after == text.length() || !delimiter.isEmpty() && text.startsWith(delimiter, after);
      var atStart =
          at == 0 || !delimiter.isEmpty() && text.startsWith(delimiter, at - delimiter.length());
      if (!atStart && (!atEnd || sign.startsWith("\\"))) {
        count++;
      }
    }
    return count;
  }
}
