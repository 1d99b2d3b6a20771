package vn.phusa.collect.ingest.delimited;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were written with other signs than the rest of their table. */
final class OtherDialects {

  private static final List<String> DELIMITERS =
      List.of(",", ";", "\t", "|", ":", " ", "^", "~", "§", ", ", "; ", "||", "#", "/", "&");

  private final Dialect dialect;
  private final ColumnShapes shapes;
  private final Splitter own;

  OtherDialects(Dialect dialect, ColumnShapes shapes) {
    this.dialect = dialect;
    this.shapes = shapes;
    this.own = new Splitter(dialect);
  }

  /**
   * @param repair key of the note
   */
  record Reading(List<String> values, String repair) {}

  /** A reading of a row of the wrong width that gives exactly the right one. */
  @Nullable Reading read(TextRecord row) {
    var whole = wholeRowQuoted(row);
    if (whole != null) {
      return whole;
    }
    Reading best = null;
    var score = Double.NEGATIVE_INFINITY;
    for (var delimiter : DELIMITERS) {
      for (var quote : List.of("\"", "'")) {
        var values = split(row.raw(), new Dialect(delimiter, quote, quote, 1));
        var value = values == null ? Double.NEGATIVE_INFINITY : shapes.fit(values);
        if (values != null && value > score && sensible(delimiter, values)) {
          score = value;
          best = new Reading(values, key(delimiter));
        }
      }
    }
    return best;
  }

  private String key(String delimiter) {
    return delimiter.equals(dialect.delimiter())
        ? "rowsQuotedOtherwise"
        : "rowsWithAnotherDelimiter";
  }

  private boolean sensible(String delimiter, List<String> values) {
    return delimiter.equals(dialect.delimiter())
        ? shapes.fit(values) > 0
        : shapes.width() > 1 && shapes.fit(values) >= Math.min(0.5, shapes.width() * 0.1);
  }

  /** A row in which another quote stands around cells as if it were the table's. */
  @Nullable Reading requoted(TextRecord row) {
    var quote = dialect.quote().equals("'") ? "\"" : "'";
    if (!row.raw().contains(quote) || embraced(row.values(), quote) < 2) {
      return null;
    }
    var values = split(row.raw(), Dialect.of(dialect.delimiter(), quote));
    return values == null || shapes.fit(values) <= shapes.fit(row.values())
        ? null
        : new Reading(values, "rowsQuotedOtherwise");
  }

  private static long embraced(List<String> values, String quote) {
    return values.stream()
        .filter(cell -> cell.length() > 1 && cell.startsWith(quote) && cell.endsWith(quote))
        .count();
  }

  private @Nullable Reading wholeRowQuoted(TextRecord row) {
    if (row.width() != 1 || !row.split().quoted().get(0)) {
      return null;
    }
    var inner = own.split(row.values().getFirst());
    return inner.values().size() == shapes.width() && shapes.width() > 1
        ? new Reading(inner.values(), "rowsQuotedAsAWhole")
        : null;
  }

  private @Nullable List<String> split(String text, Dialect other) {
    var split = new Splitter(other).split(text);
    return split.regular() && split.values().size() == shapes.width() ? split.values() : null;
  }
}
