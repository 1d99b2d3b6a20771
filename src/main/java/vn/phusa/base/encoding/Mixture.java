package vn.phusa.base.encoding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.text.Nfc;

/**
 * A column explained as Unicode with a share of one encoding.
 *
 * @param share of the texts, 0 to 1, never quite either but where somebody has said so
 * @param evidence natural logarithm of how much better this explains the column than Unicode alone
 * @param certainty mean over the texts of how sure the better of both readings is
 */
record Mixture(@Nullable LegacyEncoding legacy, double share, double evidence, double certainty) {

  private static final int ROUNDS = 4;

  /** Most columns are in one encoding throughout (parameter of a beta distribution). */
  private static final double SPARSE = 0.1;

  /** In a column nearly all of one encoding, words that are no syllables are in it as well. */
  private static final double MAJORITY = 0.8;

  private static final double TRUST = 5;

  private static final double FONT = 2.5;
  private static final double UTF8 = 12;

  static Mixture none() {
    return new Mixture(null, 0, 0, 1);
  }

  /** Every text that can be in the encoding is. */
  static Mixture said(LegacyEncoding encoding) {
    return new Mixture(encoding, 1, Double.POSITIVE_INFINITY, 1);
  }

  /**
   * @param unicode the likelihood of each text as Unicode
   * @param weights how much each text counts as evidence, 0 to 1
   */
  static Mixture of(
      LegacyEncoding encoding,
      List<ColumnText.Sample> samples,
      double[] unicode,
      double[] weights) {
    var odds = new double[unicode.length];
    for (var at = 0; at < odds.length; at++) {
      odds[at] = legacy(encoding, samples.get(at)) - unicode[at];
    }
    var share = 0.5;
    for (var round = 0; round < ROUNDS; round++) {
      share = (SPARSE + sum(odds, share)) / (2 * SPARSE + odds.length);
    }
    var evidence = prior(encoding);
    var certain = 0.0;
    for (var at = 0; at < odds.length; at++) {
      var odd = odds[at];
      evidence += weights[at] * Math.log(1 - share + share * Math.exp(Math.min(odd, 500)));
      var posterior = posterior(odd, share);
      certain += Math.max(posterior, 1 - posterior);
    }
    return new Mixture(encoding, share, evidence, odds.length == 0 ? 1 : certain / odds.length);
  }

  private static double sum(double[] odds, double share) {
    var sum = 0.0;
    for (var odd : odds) {
      sum += posterior(odd, share);
    }
    return sum;
  }

  private static double posterior(double odd, double share) {
    return 1 / (1 + Math.exp(-odd) * (1 - share) / share);
  }

  static double unicode(String text) {
    return Likelihood.unicode(Nfc.of(text));
  }

  private static double legacy(LegacyEncoding encoding, ColumnText.Sample sample) {
    var text = sample.text();
    if (ColumnText.beyond(text) || encoding.unknown(text) > 0) {
      return Double.NEGATIVE_INFINITY;
    }
    var decoded = encoding.decode(text);
    if (decoded.equals(text)) {
      return Double.NEGATIVE_INFINITY;
    }
    return Likelihood.decoded(decoded, encoding != LegacyEncoding.TCVN3)
        + hint(sample.font(), encoding);
  }

  /** What speaks for an encoding beside the letters; hardly a text is UTF-8 twice by chance. */
  private static double hint(Typeface font, LegacyEncoding encoding) {
    if (encoding == LegacyEncoding.UTF8_TWICE) {
      return UTF8;
    }
    return switch (font) {
      case UNKNOWN -> 0;
      case OTHER -> encoding == LegacyEncoding.TCVN3 || encoding == LegacyEncoding.VNI ? -FONT : 0;
      case TCVN3, TCVN3_CAPITALS -> encoding == LegacyEncoding.TCVN3 ? FONT : 0;
      case VNI -> encoding == LegacyEncoding.VNI ? FONT : 0;
    };
  }

  /** The fonts' encodings were everywhere; the others are met now and then. */
  private static double prior(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3 -> 0;
      case VNI, WINDOWS_1258 -> -1;
      case UTF8_TWICE, VISCII, VPS, VIQR -> -2;
    };
  }

  Optional<LegacyEncoding> encoding() {
    return Optional.ofNullable(legacy);
  }

  /** Nobody weighs what somebody has said. */
  boolean isSaid() {
    return share == 1;
  }

  /** Texts of ASCII alone are in this encoding too. */
  boolean viqr() {
    return legacy == LegacyEncoding.VIQR && share > 0.5;
  }

  /** Whether one text is rather in this encoding than in Unicode. */
  boolean takes(ColumnText.Sample sample) {
    var trust = share > MAJORITY ? TRUST : 0;
    return posterior(odds(sample) + trust, share) > 0.5;
  }

  /** How much more likely this encoding is than Unicode for one text, as a natural logarithm. */
  double odds(ColumnText.Sample sample) {
    var old = legacy == null ? Double.NEGATIVE_INFINITY : legacy(legacy, sample);
    return old - unicode(sample.text());
  }
}
