package vn.phusa.collect.ingest.inner;

import java.util.List;
import java.util.Locale;

/**
 * Knows a line that says again what the header says, as at the top of every printed page; also when
 * the header's lines come again one by one.
 */
public final class RepeatedHeader {

  private static final int SHORTEST = 3;

  private final List<String> names;

  /**
   * @param names the columns' names, in order
   */
  public RepeatedHeader(List<String> names) {
    this.names = names.stream().map(RepeatedHeader::plain).toList();
  }

  /**
   * Whether every cell says its column's name or a part of it. A single text in the first column is
   * rather the heading of a part of the rows.
   *
   * @param cells one for each name; shorter when the last ones are empty
   */
  public boolean is(List<String> cells) {
    var first = -1;
    var filled = 0;
    for (var column = 0; column < Math.min(cells.size(), names.size()); column++) {
      if (cells.get(column).isBlank()) {
        continue;
      }
      if (!says(names.get(column), plain(cells.get(column)))) {
        return false;
      }
      first = filled++ == 0 ? column : first;
    }
    return filled > 1 || first > 0;
  }

  private static boolean says(String name, String cell) {
    var figures = cell.chars().noneMatch(Character::isLetter);
    return cell.equals(name) || !figures && cell.length() >= SHORTEST && name.contains(cell);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0>-]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
