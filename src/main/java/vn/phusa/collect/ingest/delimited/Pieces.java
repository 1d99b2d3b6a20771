package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row that is too long, to be joined again as they stood in the file. */
final class Pieces {

  private final TextRecord row;
  private final String quote;
  private final List<Integer> starts;
  private final int gap;

  Pieces(TextRecord row, Dialect dialect) {
    this.row = row;
    this.quote = dialect.quote();
    this.gap = dialect.delimiter().length();
    this.starts = row.split().starts().isEmpty() ? counted(row, gap) : row.split().starts();
  }

  private static List<Integer> counted(TextRecord row, int gap) {
    var starts = new ArrayList<Integer>();
    var at = 0;
    for (var value : row.values()) {
      starts.add(at);
      at += value.length() + gap;
    }
    return starts;
  }

  /** The row with one cell taking in those after it. */
  List<String> merged(int at, int surplus) {
    var values = new ArrayList<>(row.values().subList(0, at));
    values.add(bare(raw(at, at + surplus)));
    values.addAll(row.values().subList(at + surplus + 1, row.width()));
    return values;
  }

  /** Signs that pieces belong together: a blank after the delimiter, a quote at an outer edge. */
  double cohesion(int at, int surplus) {
    var bonus = 0.0;
    for (var i = at + 1; i <= at + surplus; i++) {
      if (row.raw().startsWith(" ", starts.get(i))) {
        bonus += 0.4 / surplus;
      }
    }
    var raw = raw(at, at + surplus);
    if (!quote.isEmpty()) {
      bonus += raw.startsWith(quote) ? 0.6 : 0;
      bonus += raw.endsWith(quote) ? 0.6 : 0;
    }
    return bonus;
  }

  private String raw(int from, int to) {
    var end = to + 1 < starts.size() ? starts.get(to + 1) - gap : row.raw().length();
    return row.raw().substring(starts.get(from), Math.max(starts.get(from), end));
  }

  private String bare(String raw) {
    if (quote.isEmpty() || !raw.contains(quote)) {
      return raw;
    }
    var opens = raw.startsWith(quote);
    var closes = raw.endsWith(quote) && raw.length() > 1;
    var inner = raw.substring(opens ? 1 : 0, raw.length() - (closes ? 1 : 0));
    return opens || closes ? inner.replace(quote + quote, quote) : raw;
  }
}
