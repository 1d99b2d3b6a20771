package vn.phusa.base.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says as a number, in each way of writing that it can be read in. {@code 1.234} is
 * 1.234 with a decimal point and 1234 with a decimal comma: one text is evidence, a column decides.
 *
 * <p>Thousands are grouped by the other sign or by a blank (also no-break, narrow and thin), by
 * threes throughout, never after a leading zero; {@code 12.34,5} and {@code 0.123,4} are no
 * numbers. Negative is a minus (also {@code −} and {@code –}) or brackets. An exponent may follow.
 *
 * @param plain the value when the text holds no separator at all; then the others agree
 * @param point the value with {@code .} for decimals
 * @param comma the value with {@code ,} for decimals, the Vietnamese way
 * @param percent a per-cent sign follows; values are as written, 12 for {@code 12%}
 * @param padded the figures begin with a needless zero, as codes do ({@code 00123})
 */
public record VietnameseNumber(
    Optional<BigDecimal> plain,
    Optional<BigDecimal> point,
    Optional<BigDecimal> comma,
    boolean percent,
    boolean padded) {

  private static final VietnameseNumber NONE =
      new VietnameseNumber(Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  private static final int LONGEST = 100;
  private static final Pattern BLANK = Pattern.compile("[ \\u00A0\\u2007\\u2009\\u202F]");
  private static final Pattern MINUS = Pattern.compile("^[-\\u2010-\\u2013\\u2212]\\s*(?=[\\d.,])");
  private static final Pattern FRAME =
      Pattern.compile(
          "(?<body>[\\d.,](?: ?[\\d.,])*)(?<exponent>[eE][+-]?\\d{1,3})?(?<percent> ?%)?");
  private static final Pattern POINT = decimals("\\.", ",");
  private static final Pattern COMMA = decimals(",", "\\.");
  private static final Pattern PADDED = Pattern.compile("0\\d.*");

  /** The readings of a text; all empty when it is no number or longer than 100 characters. */
  public static VietnameseNumber of(String text) {
    if (text.length() > LONGEST) {
      return NONE;
    }
    var bracketed = text.strip();
    var negative = bracketed.startsWith("(") && bracketed.endsWith(")");
    var inside = negative ? bracketed.substring(1, Math.max(1, bracketed.length() - 1)) : bracketed;
    var signed = MINUS.matcher(inside.strip()).replaceFirst("-");
    if (negative && (signed.startsWith("-") || signed.startsWith("+"))) {
      return NONE;
    }
    return unsigned(signed, negative || signed.startsWith("-"));
  }

  /** Whether the text is no number in any way of writing. */
  public boolean none() {
    return point.isEmpty() && comma.isEmpty();
  }

  private static VietnameseNumber unsigned(String signed, boolean negative) {
    var bare = signed.startsWith("-") || signed.startsWith("+") ? signed.substring(1) : signed;
    var frame = FRAME.matcher(BLANK.matcher(bare).replaceAll(" "));
    if (!frame.matches()) {
      return NONE;
    }
    var body = frame.group("body");
    var point = value(POINT.matcher(body), frame, negative);
    var comma = value(COMMA.matcher(body), frame, negative);
    var plain = body.chars().allMatch(Character::isDigit) ? point : Optional.<BigDecimal>empty();
    return new VietnameseNumber(
        plain, point, comma, frame.group("percent") != null, PADDED.matcher(body).matches());
  }

  private static Optional<BigDecimal> value(Matcher body, Matcher frame, boolean negative) {
    if (!body.matches()) {
      return Optional.empty();
    }
    var whole = body.group("whole");
    var text =
        (whole == null ? "0" : whole.replaceAll("\\D", ""))
            + after(".", body.group("part"))
            + after("", frame.group("exponent"));
    var value = new BigDecimal(text);
    return Optional.of(negative ? value.negate() : value);
  }

  private static String after(String sign, @Nullable String text) {
    return text == null ? "" : sign + text;
  }

  private static Pattern decimals(String sign, String group) {
    var grouped = "[1-9]\\d{0,2}(?:%1$s\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d+".formatted(group);
    return Pattern.compile("(?<whole>%s)?(?:%s(?<part>\\d+))?".formatted(grouped, sign));
  }
}
