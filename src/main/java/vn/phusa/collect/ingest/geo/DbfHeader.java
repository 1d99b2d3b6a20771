package vn.phusa.collect.ingest.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first 32 bytes of a DBF file.
 *
 * @param records that the file says to have
 * @param length of the whole header
 * @param width of a record
 * @param language the byte that names the code page; 0 when it names none
 */
record DbfHeader(int version, long records, int length, int width, int language) {

  private static final String VERSIONS = "02 03 04 05 30 31 32 43 63 7b 83 8b 8c cb e5 f5 fb";
  private static final String TYPES = "CNFDLMBGPTIY@+OV0QWX";
  private static final int FIELD = 32;

  static DbfHeader of(byte[] head) {
    var bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    return new DbfHeader(
        head[0] & 0xFF,
        bytes.getInt(4) & 0xFFFF_FFFFL,
        bytes.getShort(8) & 0xFFFF,
        bytes.getShort(10) & 0xFFFF,
        head[29] & 0xFF);
  }

  /** Whether a file that begins so is a DBF file: there is no mark, so all of it must fit. */
  static boolean fits(byte[] head) {
    if (head.length < 2 * FIELD + 1 || !VERSIONS.contains("%02x".formatted(head[0]))) {
      return false;
    }
    var header = of(head);
    return head[2] >= 0
        && head[2] <= 12
        && head[3] >= 0
        && head[3] <= 31
        && header.length() > 2 * FIELD
        && header.width() > 1
        && field(head);
  }

  /** The first field has a name and a type. */
  private static boolean field(byte[] head) {
    var name = head[FIELD] & 0xFF;
    return name > ' ' && TYPES.indexOf(head[FIELD + 11]) >= 0;
  }

  /** Bytes that a whole file has at least. */
  long size() {
    return length + records * width;
  }
}
