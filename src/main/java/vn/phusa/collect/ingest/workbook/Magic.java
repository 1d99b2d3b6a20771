package vn.phusa.collect.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** First bytes by which files are known. */
final class Magic {

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private Magic() {}

  static boolean ole(byte[] head) {
    return startsWith(head, OLE);
  }

  static boolean zip(byte[] head) {
    return startsWith(head, ZIP);
  }

  /** Whether the names of the first parts of a zip are those of an Office package. */
  static boolean office(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    return text.contains("[Content_Types].xml") || text.contains("xl/") || text.contains("_rels/");
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
