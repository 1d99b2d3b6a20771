package vn.phusa.collect.ingest.inner;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far out a row of an itemised list stands: by its step to the right, by the sign before it (A,
 * I, 1, 1.1, a, nothing, -, +, *), by the blanks before it.
 *
 * @param rank 0 for a heading in capitals and for a total, which close whatever stands before them
 */
public record ItemKey(int step, int rank, int blanks) implements Comparable<ItemKey> {

  /** No sign before the text. */
  public static final int PLAIN = 7;

  private static final Comparator<ItemKey> ORDER =
      Comparator.comparingInt(ItemKey::step)
          .thenComparingInt(ItemKey::rank)
          .thenComparingInt(ItemKey::blanks);

  /** Fewer blanks are a slip of the typist's. */
  private static final int FEWEST_BLANKS = 3;

  private static final int SHORTEST_HEADING = 4;

  private record Sign(int rank, Pattern pattern) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(2, Pattern.compile("[IVX]{1,6}[.)/]?")),
          new Sign(1, Pattern.compile("[A-ZĐ][.)/]?")),
          new Sign(3, Pattern.compile("\\d{1,3}[.)/]?")),
          new Sign(4, Pattern.compile("\\d{1,3}[.]\\d{1,3}[.)]?")),
          new Sign(5, Pattern.compile("\\d{1,3}([.]\\d{1,3}){2,4}[.)]?")),
          new Sign(6, Pattern.compile("[a-zđ][.)/]?")),
          new Sign(8, Pattern.compile("[-–•]")),
          new Sign(9, Pattern.compile("[+]")),
          new Sign(10, Pattern.compile("[*]")));

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<sign>([IVX]{1,6}|[A-ZĐa-zđ]|\\d{1,3}([.]\\d{1,3}){0,5})[.)/])\\s*\\p{L}.*");
  private static final Pattern DOTTED =
      Pattern.compile("(?<sign>\\d{1,3}([.]\\d{1,3})+)\\s+\\p{L}.*");
  private static final Pattern DASHED = Pattern.compile("(?<sign>[-–•+*])\\s*\\p{L}.*");

  /**
   * @param label as it is written, with the blanks before it
   * @param sign what stands in a column of signs beside it; empty where there is none
   */
  public static ItemKey of(int step, String label, String sign) {
    var text = label.strip();
    var rank = rank(sign.strip());
    if (rank == PLAIN) {
      rank = rank(signOf(text));
    }
    if (rank == PLAIN && (TotalRow.is(text) || heading(text))) {
      return new ItemKey(step, 0, 0);
    }
    return new ItemKey(step, rank, rank == PLAIN ? blanks(label) : 0);
  }

  /** The rank of a sign; {@link #PLAIN} for what is none. */
  public static int rank(String sign) {
    return SIGNS.stream()
        .filter(known -> known.pattern().matcher(sign).matches())
        .mapToInt(Sign::rank)
        .findFirst()
        .orElse(PLAIN);
  }

  private static String signOf(String text) {
    for (var pattern : List.of(NUMBERED, DOTTED, DASHED)) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return matcher.group("sign");
      }
    }
    return "";
  }

  private static boolean heading(String text) {
    return text.length() >= SHORTEST_HEADING
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() >= SHORTEST_HEADING;
  }

  private static int blanks(String label) {
    var blanks = 0;
    while (blanks < label.length() && isBlank(label.charAt(blanks))) {
      blanks++;
    }
    return blanks < FEWEST_BLANKS ? 0 : blanks;
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || sign == '\u00a0';
  }

  @Override
  public int compareTo(ItemKey other) {
    return ORDER.compare(this, other);
  }
}
