package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes a text apart into cells: RFC 4180, and mercy where it is broken. */
final class Splitter {

  private final String delimiter;
  private final String quote;
  private final boolean backslash;

  Splitter(Dialect dialect) {
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote();
    this.backslash = dialect.backslash();
  }

  String delimiter() {
    return delimiter;
  }

  boolean mayOpen(String text) {
    return !quote.isEmpty() && text.contains(quote);
  }

  /** A quote closes a cell only when a delimiter or the end follows it. */
  Split split(String text) {
    return split(text, -1);
  }

  /**
   * As {@link #split(String)}, with the opening quote at one place taken for a slip and left out.
   */
  Split split(String text, int ignored) {
    if (!mayOpen(text)) {
      return unquoted(text);
    }
    return new Walk(text, ignored).all();
  }

  private Split unquoted(String text) {
    var values = new ArrayList<String>();
    var start = 0;
    if (!delimiter.isEmpty()) {
      for (var at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
        values.add(text.substring(start, at));
        start = at + delimiter.length();
      }
    }
    values.add(text.substring(start));
    return new Split(values, List.of(), NONE, 0, 0, false);
  }

  private static final BitSet NONE = new BitSet(0);

  private final class Walk {
    private final String text;
    private final int ignored;
    private final List<String> values = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final BitSet quoted = new BitSet();
    private int at;
    private int stray;
    private int loose;
    private boolean open;

    Walk(String text, int ignored) {
      this.text = text;
      this.ignored = ignored;
    }

    Split all() {
      var more = true;
      while (more) {
        starts.add(at);
        more = opens() ? quotedCell() : plainCell();
      }
      return new Split(values, starts, quoted, stray, loose, open);
    }

    private boolean opens() {
      var first = at;
      while (first < text.length() && text.charAt(first) == ' ') {
        first++;
      }
      if (!text.startsWith(quote, first) || first == ignored) {
        return false;
      }
      if (first > at) {
        loose++;
        at = first;
      }
      return true;
    }

    private boolean plainCell() {
      var from = text.startsWith(quote, at) ? at + quote.length() : at;
      var end = delimiter.isEmpty() ? -1 : text.indexOf(delimiter, from);
      var last = end < 0;
      values.add(text.substring(from, last ? text.length() : end));
      at = last ? text.length() : end + delimiter.length();
      return !last;
    }

    private boolean quotedCell() {
      quoted.set(values.size());
      at += quote.length();
      var first = backslash ? -1 : text.indexOf(quote, at);
      var after = first + quote.length();
      if (first >= 0 && (after == text.length() || startsDelimiter(after))) {
        return simple(first, after);
      }
      var cell = new StringBuilder();
      var inner = 0;
      while (true) {
        var next = text.indexOf(quote, at);
        if (backslash && escaped(next, cell)) {
          continue;
        }
        if (next < 0) {
          open = true;
          values.add(cell.append(text, at, text.length()).toString());
          return false;
        }
        cell.append(text, at, next);
        at = next + quote.length();
        if (text.startsWith(quote, at) && !endsInnerQuote(inner)) {
          cell.append(quote);
          at += quote.length();
          continue;
        }
        var end = closes(at);
        if (end >= 0) {
          return close(end, cell);
        }
        cell.append(quote);
        stray++;
        inner++;
      }
    }

    /** Two quotes at a cell's end, after an unescaped one inside: the inner and the outer close. */
    private boolean endsInnerQuote(int inner) {
      return (backslash || inner % 2 == 1) && closes(at + quote.length()) >= 0;
    }

    private boolean simple(int end, int after) {
      values.add(text.substring(at, end));
      at = after == text.length() ? after : after + delimiter.length();
      return after < text.length();
    }

    private boolean escaped(int next, StringBuilder cell) {
      var slash = text.indexOf('\\', at);
      if (slash < 0 || (next >= 0 && slash > next)) {
        return false;
      }
      var takes = text.startsWith(quote, slash + 1) || text.startsWith("\\", slash + 1);
      cell.append(text, at, takes ? slash : slash + 1);
      if (takes) {
        cell.append(text.charAt(slash + 1));
      }
      at = slash + (takes ? 2 : 1);
      return true;
    }

    /** Where the white space after a closing quote ends; -1 when something else follows. */
    private int closes(int after) {
      var end = after;
      if (end == text.length() || startsDelimiter(end)) {
        return end;
      }
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      return end == text.length() || startsDelimiter(end) ? end : -1;
    }

    private boolean startsDelimiter(int place) {
      return !delimiter.isEmpty() && text.startsWith(delimiter, place);
    }

    private boolean close(int end, StringBuilder cell) {
      if (end > at) {
        loose++;
      }
      values.add(cell.toString());
      if (end == text.length()) {
        at = end;
        return false;
      }
      at = end + delimiter.length();
      return true;
    }
  }
}
