package vn.phusa.collect.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.text.Fold;

/**
 * One column of an answer key: the numbers that stand in one column of the file, each with the name
 * of its row.
 *
 * @param shift what may have been taken off the file's value, as 100 of an index
 */
record KeyColumn(String name, double shift, List<Entry> entries) {

  private static final double ENOUGH = 0.95;
  private static final double EXACT = 1e-6;
  private static final int SHOWN = 4;

  /**
   * @param row words of the row's name
   * @param other those of its other name, or the same
   * @param margin half of the last figure that the key keeps
   */
  record Entry(Set<String> row, Set<String> other, double value, double margin) {
    static Entry of(Set<String> row, Set<String> other, String value) {
      var point = value.indexOf('.');
      var decimals = point < 0 ? 0 : value.length() - point - 1;
      var margin = decimals > 0 && decimals < 3 ? 0.5001 * Math.pow(10, -decimals) : 0;
      var number = Double.parseDouble(value);
      return new Entry(row, other, number, Math.max(margin, EXACT * Math.max(1, Math.abs(number))));
    }

    boolean fits(double found, double shift) {
      return Math.abs(found - value) <= margin || Math.abs(found - shift - value) <= margin;
    }

    /** Whether one of the sorted figures is this one. */
    boolean among(double[] sorted, double wanted) {
      var at = Arrays.binarySearch(sorted, wanted - margin);
      var index = at < 0 ? -at - 1 : at;
      return index < sorted.length && sorted[index] <= wanted + margin;
    }

    /**
     * Offices write "TP Hồ Chí Minh", "1. Hà Giang", and whoever made the keys changed names, as
     * "Điện tử, máy tính và LK" to "… và linh kiện": most words of the shorter name will do.
     */
    boolean names(Set<String> found) {
      return alike(row, found) || alike(other, found);
    }

    private static boolean alike(Set<String> one, Set<String> two) {
      var shared = one.stream().filter(two::contains).count();
      return shared > 0 && shared * 3 >= Math.min(one.size(), two.size()) * 2L;
    }
  }

  KeyColumn(String name, double shift) {
    this(name, shift, new ArrayList<>());
  }

  /** Rows that the key does not name are left out. */
  void add(String row, String other, String value) {
    if (!row.isBlank() && !row.equals("NA") && !value.isBlank() && !value.equals("NA")) {
      var entry = Entry.of(words(row), words(other), value);
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
  }

  /**
   * @param missed some of the rows whose figure is not where the others are
   * @param held figures of the key that stand in one typed column, each in its row
   * @param of all figures of the key
   */
  record Outcome(String column, KeyVerdict verdict, String missed, int held, int of) {
    @Override
    public String toString() {
      return column + " " + verdict + " " + missed;
    }
  }

  /** What became of it: where one column holds most of it, another figure there is the key's. */
  Outcome outcome(ReadFile file, SheetRows sheets) {
    var nearest = file.nearest(entries, shift);
    if (nearest.isEmpty()) {
      return new Outcome(name, KeyVerdict.NOT_READ, "", 0, entries.size());
    }
    var column = nearest.get();
    var missed = entries.stream().filter(entry -> !column.holds(entry, shift)).toList();
    var causes = new EnumMap<KeyVerdict, List<Entry>>(KeyVerdict.class);
    var most = missed.size() * 4 <= entries.size();
    for (var entry : missed) {
      var other = most && column.saysOther(entry);
      var cause = other ? KeyVerdict.KEY_HAS_OTHER_FIGURES : cause(entry, column, file, sheets);
      causes.computeIfAbsent(cause, each -> new ArrayList<>()).add(entry);
    }
    var verdict = worst(column, causes);
    var some = causes.getOrDefault(verdict, List.of()).stream().limit(SHOWN);
    return new Outcome(
        name,
        verdict,
        some.map(e -> e.row() + "=" + e.value()).collect(Collectors.joining(",")),
        entries.size() - missed.size(),
        entries.size());
  }

  private KeyVerdict cause(Entry entry, ReadFile.Column column, ReadFile file, SheetRows sheets) {
    if (file.hold(entry, shift)) {
      return KeyVerdict.SEVERAL_COLUMNS;
    }
    if (sheets.hold(entry, shift)) {
      return KeyVerdict.NOT_READ;
    }
    return column
        .elsewhere(entry, shift)
        .map(legacy -> legacy ? KeyVerdict.LEGACY_LETTERS : KeyVerdict.KEY_HAS_OTHER_NAMES)
        .orElse(KeyVerdict.KEY_HAS_OTHER_FIGURES);
  }

  /** A figure may stand by chance in another column of its row: one in twenty says nothing. */
  private KeyVerdict worst(ReadFile.Column column, Map<KeyVerdict, List<Entry>> causes) {
    if (!causes.isEmpty()
        && sizeOf(KeyVerdict.KEY_HAS_OTHER_FIGURES, causes) * 2 > entries.size()) {
      return KeyVerdict.KEY_HAS_OTHER_FIGURES;
    }
    var own = column.legacy() ? KeyVerdict.LEGACY_LETTERS : KeyVerdict.RIGHT;
    own = column.nameless() ? KeyVerdict.NAMELESS : own;
    var few = (1 - ENOUGH) * entries.size();
    return Stream.concat(
            Stream.of(own),
            causes.keySet().stream().filter(c -> c.asTheFileIs() || sizeOf(c, causes) > few))
        .max(Comparator.naturalOrder())
        .orElse(own);
  }

  private static int sizeOf(KeyVerdict cause, Map<KeyVerdict, List<Entry>> causes) {
    return causes.getOrDefault(cause, List.of()).size();
  }

  /** Of a name; k and c are one, as in Bắc Cạn and Bac Kan. */
  static Set<String> words(String text) {
    return Arrays.stream(Fold.fold(text).replace('k', 'c').split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names as people compare them: no case, no diacritics, no signs, no numbering before. */
  static String plain(String text) {
    return Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
