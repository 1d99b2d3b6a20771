package vn.phusa.collect.ingest.xlsb;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The records of one part ([MS-XLSB] 2.1.4): a type, a length, and so many bytes. */
final class Records {

  /** Nothing that is read is longer: a text has at most 32,767 signs, and what marks them. */
  private static final int LONGEST = 8 << 20;

  /** Signs of a text whose length says that there is none. */
  private static final int NULL = -1;

  private final InputStream in;
  private ByteBuffer body = ByteBuffer.allocate(0);
  private int type;

  Records(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes on to the next record; false when there is none. */
  boolean next() throws IOException {
    var first = in.read();
    if (first < 0) {
      return false;
    }
    type = first < 0x80 ? first : (first & 0x7F) | (byteOfHead() & 0x7F) << 7;
    var length = 0;
    for (var shift = 0; shift < 28; shift += 7) {
      var part = byteOfHead();
      length |= (part & 0x7F) << shift;
      if (part < 0x80) {
        break;
      }
    }
    body = ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    return true;
  }

  private int byteOfHead() throws IOException {
    var read = in.read();
    if (read < 0) {
      throw new EOFException();
    }
    return read;
  }

  private byte[] bytes(int length) throws IOException {
    if (length > LONGEST) {
      pass(length);
      return new byte[0];
    }
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** What is skipped by the stream itself would be missing from its checksum. */
  private void pass(int length) throws IOException {
    for (var left = length; left > 0; left -= LONGEST) {
      var wanted = Math.min(left, LONGEST);
      if (in.readNBytes(wanted).length < wanted) {
        throw new EOFException();
      }
    }
  }

  int type() {
    return type;
  }

  int length() {
    return body.limit();
  }

  /** A byte at a place, as 0 to 255. */
  int small(int at) {
    return body.get(at) & 0xFF;
  }

  /** Two bytes at a place, as 0 to 65535. */
  int medium(int at) {
    return body.getShort(at) & 0xFFFF;
  }

  int number(int at) {
    return body.getInt(at);
  }

  double real(int at) {
    return body.getDouble(at);
  }

  /** An RkNumber: a number in four bytes. */
  double packed(int at) {
    var bits = body.getInt(at);
    var value = (bits & 2) == 0 ? Double.longBitsToDouble((bits & ~3L) << 32) : bits >> 2;
    return (bits & 1) == 0 ? value : value / 100;
  }

  /** A text with its length before it; nothing where the record says that there is none. */
  @Nullable String text(int at) {
    var signs = body.getInt(at);
    if (signs == NULL) {
      return null;
    }
    if (signs < 0 || signs > (length() - at - Integer.BYTES) / 2) {
      throw new IndexOutOfBoundsException(signs);
    }
    var from = at + Integer.BYTES;
    return new String(body.array(), from, signs * 2, StandardCharsets.UTF_16LE);
  }

  /** Where what follows a text begins. */
  int behindText(int at) {
    return at + Integer.BYTES + Math.max(0, body.getInt(at)) * 2;
  }
}
