package vn.phusa.collect.ingest.delimited;

/** Tells text from other bytes. */
final class TextLikeness {

  private TextLikeness() {}

  /** Text may hold a few NUL bytes and control signs; more of them are a binary file. */
  static boolean isText(byte[] head) {
    if (head.length == 0 || binaryMark(head)) {
      return false;
    }
    if (marked(head) || wide(head) != 0 || MixedWidths.turn(head) > 0) {
      return true;
    }
    var nul = 0;
    var control = 0;
    for (var b : head) {
      if (b == 0) {
        nul++;
      } else if (b > 0 && b < 32 && !separates(b)) {
        control++;
      }
    }
    return nul * 20L <= head.length && control * 100L <= head.length && !noise(head);
  }

  /** High bytes that are neither UTF-8 nor mostly letters among ASCII: compressed or encrypted. */
  private static boolean noise(byte[] head) {
    var high = 0;
    for (var b : head) {
      if (b < 0) {
        high++;
      }
    }
    return high * 5L > head.length * 2L && !Utf8.mostlyValid(head);
  }

  private static boolean separates(byte b) {
    return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 1 || (b >= 0x1C && b <= 0x1F);
  }

  private static boolean marked(byte[] head) {
    var first = head[0] & 0xFF;
    var second = head.length > 1 ? head[1] & 0xFF : 0;
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  private static boolean binaryMark(byte[] head) {
    var text =
        new String(head, 0, Math.min(8, head.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\u0003\u0004")
        || text.startsWith("\u001F\u008B")
        || text.startsWith("%PDF-")
        || text.startsWith("\u00D0\u00CF\u0011\u00E0")
        || text.startsWith("PAR1")
        || text.startsWith("\u0089PNG")
        || text.startsWith("7z\u00BC\u00AF")
        || text.startsWith("Rar!");
  }

  /** 1 for UTF-16 little endian, -1 for big endian, 0 for neither; needs no byte order mark. */
  static int wide(byte[] head) {
    var even = 0;
    var odd = 0;
    var length = Math.min(head.length, 4096) & ~1;
    for (var i = 0; i < length; i += 2) {
      if (head[i] == 0) {
        even++;
      }
      if (head[i + 1] == 0) {
        odd++;
      }
    }
    var half = length / 2;
    if (half < 2) {
      return 0;
    }
    if (odd * 2 >= half && even * 10 <= odd) {
      return 1;
    }
    return even * 2 >= half && odd * 10 <= even ? -1 : 0;
  }
}
