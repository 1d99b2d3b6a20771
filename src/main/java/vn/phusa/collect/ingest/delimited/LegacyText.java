package vn.phusa.collect.ingest.delimited;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;

/**
 * Text of one byte a sign: Windows-1258 (Vietnamese, tones as signs of their own) or Windows-1252,
 * which stands for the bytes of other encodings too until their columns are known.
 */
final class LegacyText {

  static final Charset VIETNAMESE = Charset.forName("windows-1258");
  static final Charset WESTERN = Charset.forName("windows-1252");

  private LegacyText() {}

  static String decode(byte[] line, Charset charset) {
    return charset.equals(VIETNAMESE)
        ? Nfc.of(new String(line, charset))
        : LegacyEncoding.mistaken(line);
  }

  /**
   * A line that holds signs of UTF-8 and others, or only others between lines of UTF-8: each in its
   * own encoding.
   */
  static String decodeMixed(byte[] line) {
    var evidence = new Evidence();
    evidence.add(line);
    return decodeMixed(line, evidence.charset());
  }

  /** As {@link #decodeMixed(byte[])}, what is no UTF-8 being in a known encoding. */
  static String decodeMixed(byte[] line, Charset other) {
    var text = new StringBuilder();
    var from = 0;
    for (var at = 0; at < line.length; ) {
      var length = Utf8.sequence(line, at);
      if (length > 1) {
        text.append(decode(Arrays.copyOfRange(line, from, at), other));
        text.append(new String(line, at, length, StandardCharsets.UTF_8));
        from = at + length;
      }
      at += Math.max(1, length);
    }
    return text.append(decode(Arrays.copyOfRange(line, from, line.length), other)).toString();
  }

  /** Tone signs after a vowel speak for Windows-1258; the same bytes elsewhere for Windows-1252. */
  static final class Evidence {
    private int vietnamese;
    private int western;

    void add(byte[] line) {
      for (var i = 0; i < line.length; i++) {
        if (line[i] < 0) {
          count(i == 0 ? 0 : line[i - 1] & 0xFF, line[i] & 0xFF);
        }
      }
    }

    private void count(int before, int sign) {
      switch (sign) {
        case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2 -> {
          if (vowel(before)) {
            vietnamese += 2;
          } else {
            western++;
          }
        }
        case 0xFD, 0xF5, 0xF0, 0xD0 -> vietnamese++;
        case 0xE4, 0xF6, 0xFC, 0xDF, 0xF1, 0xE5, 0xF8, 0xE6, 0xEB, 0xEF -> western++;
        default -> {}
      }
    }

    private static boolean vowel(int sign) {
      return "aeiouyAEIOUY\u00E2\u00EA\u00F4\u00E3\u00F5\u00FD\u00C2\u00CA\u00D4\u00C3\u00D5\u00DD"
              .indexOf(sign)
          >= 0;
    }

    Charset charset() {
      return vietnamese > western ? VIETNAMESE : WESTERN;
    }

    double certainty() {
      var all = vietnamese + western;
      return all == 0 ? 0.6 : 0.5 + 0.45 * Math.abs(vietnamese - western) / all;
    }
  }
}
