package vn.phusa.base.encoding;

import java.nio.charset.Charset;

/**
 * Bytes as programs show them that know nothing of Vietnamese: Windows-1252, and the controls of
 * Latin-1 where Windows-1252 has nothing.
 */
final class Western {

  private static final char[] SIGNS = signs();

  private Western() {}

  private static char[] signs() {
    var signs = new char[256];
    var named = new String(bytes(), Charset.forName("windows-1252"));
    for (var code = 0; code < 256; code++) {
      var sign = named.charAt(code);
      signs[code] = sign == '\uFFFD' ? (char) code : sign;
    }
    return signs;
  }

  private static byte[] bytes() {
    var bytes = new byte[256];
    for (var code = 0; code < 256; code++) {
      bytes[code] = (byte) code;
    }
    return bytes;
  }

  static char sign(int code) {
    return SIGNS[code];
  }

  static String text(byte[] bytes) {
    var text = new char[bytes.length];
    for (var at = 0; at < bytes.length; at++) {
      text[at] = SIGNS[bytes[at] & 0xFF];
    }
    return new String(text);
  }

  /** The byte that is shown as this sign, -1 when none is; both views of 80 to 9F are known. */
  static int code(char sign) {
    if (sign < 256) {
      return sign;
    }
    for (var code = 0x80; code < 0xA0; code++) {
      if (SIGNS[code] == sign) {
        return code;
      }
    }
    return -1;
  }

  /** The bytes of a text that was mistaken for Windows-1252; empty when it cannot be one. */
  static byte[] bytes(String mistaken) {
    var bytes = new byte[mistaken.length()];
    for (var at = 0; at < bytes.length; at++) {
      var code = code(mistaken.charAt(at));
      if (code < 0) {
        return new byte[0];
      }
      bytes[at] = (byte) code;
    }
    return bytes;
  }
}
