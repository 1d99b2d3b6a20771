package vn.phusa.store.lake.duckdb;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant. */
final class Near {

  private static final int SHOWN = 5;

  private Near() {}

  /** The names nearest to a wrong one, by the number of letters to change. */
  static List<String> to(String wrong, Collection<String> names) {
    var start = wrong.length() > 200 ? wrong.substring(0, 200) : wrong;
    return names.stream()
        .sorted(Comparator.comparingInt((String name) -> distance(start, name)))
        .limit(SHOWN)
        .toList();
  }

  private static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      before = row(one.charAt(i - 1), i, other, before);
    }
    return before[other.length()];
  }

  private static int[] row(char letter, int i, String other, int[] before) {
    var now = new int[other.length() + 1];
    now[0] = i;
    for (var j = 1; j <= other.length(); j++) {
      var changed = before[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
      now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
    }
    return now;
  }
}
