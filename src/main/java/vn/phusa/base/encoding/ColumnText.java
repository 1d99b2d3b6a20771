package vn.phusa.base.encoding;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.text.Nfc;

/**
 * Reads the texts of one column, of which some or all may be in an encoding from before Unicode.
 * The column as a whole says which encoding that is, if any, and how usual it is there; then each
 * text is judged by itself: {@code "Thái"} stays among Unicode and becomes {@code "Thỏi"} where
 * nothing else is Unicode.
 *
 * <p>The judgement is Bayes' rule, with {@link Likelihood} for a text.
 */
public final class ColumnText {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern VIQR = Pattern.compile("[aeoAEO]\\^|[aA]\\(|[ouOU]\\+|dd[a-zA-Z]");

  /** How much better than Unicode, as a natural logarithm, an encoding must explain the column. */
  private static final double PROOF = 4;

  private final Mixture mixture;

  /** How sure the encoding of the column is against the others, 0 to 1. */
  private final double lead;

  /** A text with the font that it is written in. */
  public record Sample(String text, Typeface font) {}

  private ColumnText(Mixture mixture, double lead) {
    this.mixture = mixture;
    this.lead = lead;
  }

  /** Learns from the texts of a column; the same texts give the same reading. */
  public static ColumnText of(Collection<Sample> samples) {
    var telling =
        samples.stream()
            .flatMap(ColumnText::pieces)
            .filter(sample -> telling(sample.text()))
            .toList();
    var unicode = telling.stream().mapToDouble(sample -> Mixture.unicode(sample.text())).toArray();
    var weights = weights(telling);
    var mixtures =
        EnumSet.allOf(LegacyEncoding.class).stream()
            .map(encoding -> Mixture.of(encoding, telling, unicode, weights))
            .sorted(Comparator.comparingDouble(Mixture::evidence).reversed())
            .toList();
    var best = mixtures.getFirst();
    var lead = 1 / (1 + Math.exp(mixtures.get(1).evidence() - best.evidence()));
    return best.evidence() < PROOF ? new ColumnText(Mixture.none(), 1) : new ColumnText(best, lead);
  }

  /** As somebody has said that the texts of a column are: all in one encoding, or in Unicode. */
  public static ColumnText said(Optional<LegacyEncoding> encoding) {
    return new ColumnText(encoding.map(Mixture::said).orElseGet(Mixture::none), 1);
  }

  /**
   * How much each text counts as evidence. Texts whose telling words are the same are no
   * independent witnesses: n of them count as 1 + ln n.
   */
  private static double[] weights(List<Sample> telling) {
    var words = telling.stream().map(sample -> tellingWords(sample.text())).toList();
    var often =
        words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return words.stream()
        .mapToDouble(word -> often.getOrDefault(word, 1L))
        .map(count -> (1 + Math.log(count)) / count)
        .toArray();
  }

  private static String tellingWords(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(ColumnText::telling)
        .collect(Collectors.joining(" "));
  }

  /** As {@link #of}, of texts without fonts. */
  public static ColumnText ofTexts(Collection<String> texts) {
    return of(texts.stream().map(text -> new Sample(text, Typeface.UNKNOWN)).toList());
  }

  /** The words of a text that is in two encodings, and every other text as it is. */
  private static Stream<Sample> pieces(Sample sample) {
    return beyond(sample.text()) && Likelihood.broken(sample.text())
        ? WORD.matcher(sample.text()).results().map(it -> new Sample(it.group(), sample.font()))
        : Stream.of(sample);
  }

  private static boolean telling(String text) {
    return !ascii(text) || VIQR.matcher(text).find();
  }

  /** The encoding in which texts of the column are; empty when all are Unicode. */
  public Optional<LegacyEncoding> encoding() {
    return mixture.encoding();
  }

  /** How sure the reading is over the texts that could be read in more than one way, 0 to 1. */
  public double certainty() {
    return lead * mixture.certainty();
  }

  /** The text in Unicode NFC; in capitals where its font drew small letters so. */
  public String read(Sample sample) {
    var text = sample.text();
    var encoding = encoding();
    if (encoding.isEmpty() || ascii(text) && !mixture.viqr()) {
      return Nfc.of(text);
    }
    if (beyond(text) || encoding.get().unknown(text) > 0) {
      return words(sample);
    }
    return mixture.takes(sample) ? decoded(sample) : Nfc.of(text);
  }

  /**
   * As {@link #read(String)}, of a text that stands beside the column and is no witness for it: one
   * that may as well be Unicode stays as it is, however usual the encoding is in the column, unless
   * somebody has said that it is everywhere.
   */
  public String readBeside(String text) {
    var sample = new Sample(text, Typeface.UNKNOWN);
    return mixture.isSaid() || mixture.odds(sample) > PROOF ? read(sample) : Nfc.of(text);
  }

  private String decoded(Sample sample) {
    var text = encoding().orElseThrow().decode(sample.text());
    return sample.font() == Typeface.TCVN3_CAPITALS ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Somebody went on in Unicode where another had begun: word by word, as {@code "Vũng Tµu"}. */
  private String words(Sample sample) {
    var among = beyond(sample.text());
    return WORD.matcher(sample.text())
        .replaceAll(found ->
            Matcher.quoteReplacement(word(new Sample(found.group(), sample.font()), among)));
  }

  /**
   * @param among other words of the text are Unicode for certain
   */
  private String word(Sample word, boolean among) {
    var text = word.text();
    var old =
        beyond(text) || among && mixture.isSaid()
            ? Likelihood.broken(text)
            : !ascii(text) && mixture.takes(word);
    return old ? decoded(word) : Nfc.of(text);
  }

  /** As {@link #read(Sample)}, of a text without a font. */
  public String read(String text) {
    return read(new Sample(text, Typeface.UNKNOWN));
  }

  /** Nothing but what ASCII shows; VISCII and VPS have capitals among its controls. */
  private static boolean ascii(String text) {
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (sign > 0x7F || sign < ' ' && !Character.isWhitespace(sign)) {
        return false;
      }
    }
    return true;
  }

  /** A letter that no byte of Windows-1252 shows: such text is Unicode already. */
  static boolean beyond(String text) {
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (sign > 0xFF && Western.code(sign) < 0 && (Character.isLetter(sign) || mark(sign))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mark(char sign) {
    return Character.getType(sign) == Character.NON_SPACING_MARK;
  }
}
