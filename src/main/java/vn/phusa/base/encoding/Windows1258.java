package vn.phusa.base.encoding;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Arrays;

/** Windows code page 1258, by the tables of Java. */
final class Windows1258 implements Mapping {

  private static final Charset CHARSET = Charset.forName("windows-1258");

  private final char[] letters = letters();

  private static char[] letters() {
    var letters = new char[256];
    for (var code = 0; code < 256; code++) {
      var letter = new String(new byte[] {(byte) code}, CHARSET).charAt(0);
      letters[code] = letter == '\uFFFD' ? Western.sign(code) : letter;
    }
    return letters;
  }

  @Override
  public String decode(String mistaken) {
    var text = new char[mistaken.length()];
    for (var at = 0; at < text.length; at++) {
      var sign = mistaken.charAt(at);
      var code = Western.code(sign);
      text[at] = code < 0 ? sign : letters[code];
    }
    return new String(text);
  }

  /** A tone is written apart where code page 1258 has no letter that carries it. */
  @Override
  public String encode(String text) {
    var encoder = CHARSET.newEncoder();
    var coded = new StringBuilder();
    for (var at = 0; at < text.length(); at++) {
      coded.append(letter(encoder, text.substring(at, at + 1)));
    }
    return coded.toString();
  }

  private static String letter(CharsetEncoder encoder, String letter) {
    if (encoder.canEncode(letter)) {
      return western(encoder, letter);
    }
    var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
    for (var tone = apart.length() - 1; tone > 0; tone--) {
      var rest = apart.substring(0, tone) + apart.substring(tone + 1);
      var written = Normalizer.normalize(rest, Normalizer.Form.NFC) + apart.charAt(tone);
      if (written.length() == 2 && encoder.canEncode(written)) {
        return western(encoder, written);
      }
    }
    return letter;
  }

  private static String western(CharsetEncoder encoder, String text) {
    try {
      var bytes = encoder.encode(CharBuffer.wrap(text));
      return Western.text(Arrays.copyOf(bytes.array(), bytes.limit()));
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public int unknown(String mistaken) {
    var unknown = 0;
    for (var at = 0; at < mistaken.length(); at++) {
      unknown += Western.code(mistaken.charAt(at)) < 0 ? 1 : 0;
    }
    return unknown;
  }
}
