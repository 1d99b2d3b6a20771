package vn.phusa.collect.ingest.delimited;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Watches for files that were put together of UTF-16 and of text of one byte a sign: read in one
 * way, the other part is garbage.
 */
final class MixedWidths extends FilterInputStream {

  /** Bytes that are judged together; whole rows of a table at the least. */
  private static final int WINDOW = 256;

  private final byte[] window = new byte[WINDOW];
  private int filled;
  private long line = 1;
  private long lastWide;
  private long narrowFrom;

  MixedWidths(InputStream in) {
    super(in);
  }

  /** The line from which the bytes so far were no UTF-16; 0 as long as all were. */
  long narrowFrom() {
    return narrowFrom;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var count = super.read(target, offset, length);
    for (var at = 0; at < count; ) {
      var part = Math.min(WINDOW - filled, count - at);
      System.arraycopy(target, offset + at, window, filled, part);
      filled += part;
      at += part;
      if (filled == WINDOW) {
        judge();
        filled = 0;
      }
    }
    return count;
  }

  private void judge() {
    if (narrowFrom == 0 && isNarrow(window)) {
      narrowFrom = Math.max(1, lastWide);
    }
    for (var sign : window) {
      line += sign == '\n' ? 1 : 0;
      lastWide = sign == 0 ? line : lastWide;
    }
  }

  /** A line of text of one byte a sign that is UTF-16 for the most part. */
  static boolean isWide(String line) {
    return line.length() >= 16
        && line.chars().filter(sign -> sign == 0).count() * 3 > line.length();
  }

  /**
   * The line in which the head of a file goes from text of one byte a sign to UTF-16; 0 when it
   * does not.
   */
  static long turn(byte[] head) {
    for (var from = 0; from + WINDOW <= head.length; from += WINDOW) {
      if (!isNarrow(Arrays.copyOfRange(head, from, from + WINDOW))) {
        return from > 0 && allWide(head, from + WINDOW) ? lineOfFirstNul(head) : 0;
      }
    }
    return 0;
  }

  private static long lineOfFirstNul(byte[] head) {
    var line = 1L;
    for (var at = 0; at < head.length && head[at] != 0; at++) {
      line += head[at] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static boolean allWide(byte[] head, int from) {
    var rest = Arrays.copyOfRange(head, from, head.length);
    return rest.length >= 4 && TextLikeness.wide(rest) != 0;
  }

  /** No NUL, hardly any control sign, and lines end: UTF-16 of no language looks like this. */
  private static boolean isNarrow(byte[] part) {
    var control = 0;
    for (var sign : part) {
      if (sign == 0) {
        return false;
      }
      control += sign > 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' ? 1 : 0;
    }
    return control * 100 <= part.length && newlines(part) > 0;
  }

  private static int newlines(byte[] part) {
    var count = 0;
    for (var sign : part) {
      count += sign == '\n' || sign == '\r' ? 1 : 0;
    }
    return count;
  }
}
