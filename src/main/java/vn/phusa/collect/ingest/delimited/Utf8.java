package vn.phusa.collect.ingest.delimited;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Questions about bytes that may be UTF-8. */
final class Utf8 {

  private Utf8() {}

  static boolean ascii(byte[] bytes) {
    for (var b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean valid(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Bytes of the sequence that begins here: 1 for ASCII, 0 for none that UTF-8 knows. */
  static int sequence(byte[] bytes, int at) {
    var first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    var whole = length > 0 && at + length <= bytes.length;
    return whole && valid(Arrays.copyOfRange(bytes, at, at + length)) ? length : 0;
  }

  /** Holds a sequence of three bytes, as most Vietnamese letters are; other text hardly does. */
  static boolean hasLongSequence(byte[] bytes) {
    for (var at = 0; at + 2 < bytes.length; at++) {
      if (bytes[at] < 0 && sequence(bytes, at) == 3) {
        return true;
      }
    }
    return false;
  }

  /** Valid but for less than one sequence in a hundred; the sample may be cut inside one. */
  static boolean mostlyValid(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    return text.chars().filter(c -> c == 0xFFFD).count() * 100L <= text.length();
  }

  /** The whole lines of a sample; the first and last piece are kept only where they are all. */
  static List<byte[]> lines(byte[] sample) {
    var lines = new ArrayList<byte[]>();
    var start = 0;
    for (var i = 0; i < sample.length; i++) {
      if (sample[i] == '\n' || sample[i] == '\r') {
        if (i > start) {
          lines.add(Arrays.copyOfRange(sample, start, i));
        }
        start = i + 1;
      }
    }
    var last = whole(Arrays.copyOfRange(sample, start, sample.length));
    if (last.length > 0) {
      lines.add(last);
    }
    return lines;
  }

  /** Without a sequence that the end of the sample cuts. */
  private static byte[] whole(byte[] tail) {
    for (var back = 1; back <= Math.min(3, tail.length); back++) {
      var b = tail[tail.length - back] & 0xFF;
      var needs = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
      if (needs > back) {
        return Arrays.copyOf(tail, tail.length - back);
      }
      if (b < 0x80 || needs > 1) {
        return tail;
      }
    }
    return tail;
  }
}
