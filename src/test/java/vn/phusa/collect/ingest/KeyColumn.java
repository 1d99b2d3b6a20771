package vn.phusa.collect.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * @param margin half of the last figure that the key keeps
   */
  record Entry(Set<String> row, double value, double margin) {
    static Entry of(Set<String> row, String value) {
      var point = value.indexOf('.');
      var decimals = point < 0 ? 0 : value.length() - point - 1;
      var margin = decimals > 0 && decimals < 3 ? 0.5001 * Math.pow(10, -decimals) : 0;
      return new Entry(row, Double.parseDouble(value), margin);
    }
  }

  KeyColumn(String name, double shift) {
    this(name, shift, new ArrayList<>());
  }

  void add(String row, String value) {
    if (!value.isBlank() && !value.equals("NA")) {
      var entry = Entry.of(words(row), value);
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }
  }

  /** What one column of the proposed tables holds of it, at best. */
  enum Outcome {
    RIGHT,
    /** The numbers are in one column, but the names of their rows are not readable. */
    NUMBERS_ONLY,
    NAMELESS,
    MISSING
  }

  Outcome outcome(List<TypedTable> tables) {
    var best = Outcome.MISSING;
    for (var table : tables) {
      for (var column : table.columns().toArray()) {
        var outcome = outcome(table, column);
        best = outcome.compareTo(best) < 0 ? outcome : best;
      }
    }
    return best;
  }

  private Outcome outcome(TypedTable table, int column) {
    if (hits(table, column) >= ENOUGH * entries.size()) {
      return table.isNameless(column) ? Outcome.NAMELESS : Outcome.RIGHT;
    }
    return numbers(table, column) >= ENOUGH * entries.size()
        ? Outcome.NUMBERS_ONLY
        : Outcome.MISSING;
  }

  private long hits(TypedTable table, int column) {
    var named = new ArrayList<Entry>();
    for (var row : table.rows()) {
      if (row.get(column) instanceof Number number) {
        row.stream()
            .filter(cell -> cell != null && cell != row.get(column))
            .map(cell -> words(cell.toString()))
            .distinct()
            .forEach(name -> named.add(new Entry(name, number.doubleValue(), 0)));
      }
    }
    return entries.stream().filter(entry -> named.stream().anyMatch(n -> fits(n, entry))).count();
  }

  /**
   * Offices write "TP Hồ Chí Minh", "1. Hà Giang", and whoever made the keys changed names, as
   * "Điện tử, máy tính và LK" to "… và linh kiện": most words of the shorter name will do.
   */
  private boolean fits(Entry found, Entry entry) {
    return same(found.value(), entry) && alike(found.row(), entry.row());
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    var shared = one.stream().filter(other::contains).count();
    return shared > 0 && shared * 3 >= Math.min(one.size(), other.size()) * 2L;
  }

  private long numbers(TypedTable table, int column) {
    var left = new ArrayList<Double>();
    for (var row : table.rows()) {
      if (row.get(column) instanceof Number number) {
        left.add(number.doubleValue());
      }
    }
    if (left.size() < entries.size() * ENOUGH) {
      return 0;
    }
    return entries.stream().filter(entry -> taken(left, entry)).count();
  }

  private boolean taken(List<Double> left, Entry entry) {
    for (var index = 0; index < left.size(); index++) {
      if (same(left.get(index), entry)) {
        left.remove(index);
        return true;
      }
    }
    return false;
  }

  private boolean same(double value, Entry entry) {
    return near(value, entry) || shift != 0 && near(value - shift, entry);
  }

  private static boolean near(double value, Entry entry) {
    var margin = Math.max(entry.margin(), EXACT * Math.max(1, Math.abs(entry.value())));
    return Math.abs(value - entry.value()) <= margin;
  }

  /** Of a name; k and c are one, as in Bắc Cạn and Bac Kan. */
  private static Set<String> words(String text) {
    return Arrays.stream(Fold.fold(text).replace('k', 'c').split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names as people compare them: no case, no diacritics, no signs, no numbering before. */
  static String plain(String text) {
    return Fold.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
