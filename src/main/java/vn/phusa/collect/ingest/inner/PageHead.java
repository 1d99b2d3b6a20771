package vn.phusa.collect.ingest.inner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Knows the lines at the top of every further printed page of a long table: its header again, and
 * below a title that says "(tiếp theo)" also the rest of the title, the unit and a header in nearly
 * the same words. Takes the lines of a table in their order.
 */
public final class PageHead {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CONTINUED =
      Pattern.compile("[(]\\s*(tiếp theo|tiÕp theo|continued|cont[.]?)\\s*[)]", FLAGS);
  private static final Pattern UNIT =
      Pattern.compile("[(]?\\s*(đơn vị|[§®]¬n vÞ|đvt|unit).*|[^\\p{L}\\p{N}]+", FLAGS);

  private final RepeatedHeader header;
  private final List<String> names;
  private boolean open;

  /**
   * @param names the columns' names, in order
   */
  public PageHead(List<String> names) {
    this.header = new RepeatedHeader(names);
    this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Whether the next line is part of such a head, so no row.
   *
   * @param cells one for each name; shorter when the last ones are empty
   */
  public boolean takes(List<String> cells) {
    var filled = filled(cells);
    if (filled.length == 0) {
      return false;
    }
    var alone = filled.length == 1 ? cells.get(filled[0]).strip() : "";
    if (CONTINUED.matcher(alone).find()) {
      open = true;
      return true;
    }
    if (header.is(cells)) {
      return true;
    }
    open = open && (titleOrUnit(alone) || sayNearlyTheNames(cells, filled));
    return open;
  }

  private static boolean titleOrUnit(String alone) {
    return !alone.isEmpty()
        && (Character.isLowerCase(alone.charAt(0)) || UNIT.matcher(alone).matches());
  }

  private boolean sayNearlyTheNames(List<String> cells, int[] filled) {
    return IntStream.of(filled)
        .allMatch(column -> saysNearly(names.get(column), cells.get(column)));
  }

  private static boolean saysNearly(String name, String cell) {
    var words = cell.toLowerCase(Locale.ROOT).strip().split("[\\s\u00a0]+");
    var known = Arrays.stream(words).filter(name::contains).count();
    return known * 2 >= words.length && cell.chars().anyMatch(Character::isLetter)
        || cell.strip().matches("(19|20)\\d{2}\\D*") && known > 0;
  }

  private int[] filled(List<String> cells) {
    return IntStream.range(0, Math.min(cells.size(), names.size()))
        .filter(column -> !cells.get(column).isBlank())
        .toArray();
  }
}
