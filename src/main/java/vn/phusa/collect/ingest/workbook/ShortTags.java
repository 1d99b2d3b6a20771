package vn.phusa.collect.ingest.workbook;

import java.nio.charset.StandardCharsets;

/**
 * Picks single tags out of the bytes of an XML part while it is unpacked. It looks only at short
 * tags and parses nothing else, so that it costs little beside unpacking; a part in UTF-16 shows it
 * none.
 */
final class ShortTags {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 400;

  private final Wanted wanted;
  private final byte[] tag = new byte[LONGEST];
  private int length = -1;

  /** Which tags are wanted. */
  interface Wanted {
    /** Whether a tag that begins so can be one; most are passed over by this. */
    boolean mayBe(byte first, byte second);

    /** Takes what stands between the brackets. */
    void take(String tag);
  }

  ShortTags(Wanted wanted) {
    this.wanted = wanted;
  }

  void take(byte[] bytes, int count) {
    for (var index = 0; index < count; index++) {
      var sign = bytes[index];
      if (sign == '<') {
        length = 0;
      } else if (length >= 0) {
        step(sign);
      }
    }
  }

  private void step(byte sign) {
    if (sign == '>') {
      if (length >= SHORTEST) {
        wanted.take(new String(tag, 0, length, StandardCharsets.UTF_8));
      }
      length = -1;
    } else if (length >= LONGEST || length == 2 && !wanted.mayBe(tag[0], tag[1])) {
      length = -1;
    } else {
      tag[length++] = sign;
    }
  }
}
