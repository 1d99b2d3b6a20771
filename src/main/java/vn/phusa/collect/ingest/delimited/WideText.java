package vn.phusa.collect.ingest.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-16 as a stream of UTF-8, so that lines are found in one way only. */
final class WideText extends InputStream {

  private final MixedWidths widths;
  private final Reader reader;
  private final char[] chars = new char[1 << 15];
  private byte[] bytes = new byte[0];
  private int at;
  private char pending;

  WideText(InputStream in, Charset charset) {
    this.widths = new MixedWidths(in);
    this.reader = new InputStreamReader(widths, charset);
  }

  /** {@link MixedWidths#narrowFrom}. */
  long narrowFrom() {
    return widths.narrowFrom();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at == bytes.length && !fill()) {
      return -1;
    }
    var count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int read() throws IOException {
    return at == bytes.length && !fill() ? -1 : bytes[at++] & 0xFF;
  }

  private boolean fill() throws IOException {
    var kept = pending == 0 ? 0 : 1;
    chars[0] = pending;
    pending = 0;
    var count = reader.read(chars, kept, chars.length - kept);
    if (count < 0 && kept == 0) {
      return false;
    }
    var end = kept + Math.max(0, count);
    if (count > 0 && Character.isHighSurrogate(chars[end - 1])) {
      end--;
      pending = chars[end];
    }
    bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return bytes.length > 0 || fill();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
