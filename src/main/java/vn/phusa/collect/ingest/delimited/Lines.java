package vn.phusa.collect.ingest.delimited;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/**
 * The physical lines of a file, decoded line by line in bounded memory. LF, CR LF and CR each end a
 * line, also mixed.
 */
final class Lines implements Iterator<Line>, Closeable {

  /** Bytes that a line may have. */
  static final int LIMIT = 16 << 20;

  private final SourceFile file;
  private final TextEncoding encoding;
  private final Repairs repairs;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int from;
  private int to;
  private boolean ended;
  private long number;
  private @Nullable Line ahead;

  private Lines(SourceFile file, TextEncoding encoding, Repairs repairs) throws IOException {
    this.file = file;
    this.encoding = encoding;
    this.repairs = repairs;
    var raw = Files.newInputStream(file.path());
    raw.skipNBytes(encoding.mark());
    this.in = encoding.wide() ? new WideText(raw, encoding.charset()) : raw;
  }

  static Lines open(SourceFile file, TextEncoding encoding, Repairs repairs) {
    try {
      return new Lines(file, encoding, repairs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    if (ahead == null) {
      ahead = read();
    }
    return ahead != null;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var line = java.util.Objects.requireNonNull(ahead);
    ahead = null;
    return line;
  }

  private @Nullable Line read() {
    var end = from;
    while (true) {
      while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      if (end < to && (buffer[end] == '\n' || end + 1 < to || ended)) {
        return ended(end);
      }
      var scanned = end - from;
      if (ended || !fill()) {
        return last();
      }
      end = from + scanned;
    }
  }

  private Line ended(int end) {
    var pair = buffer[end] == '\r' && end + 1 < to && buffer[end + 1] == '\n';
    var sign = pair ? "\r\n" : buffer[end] == '\n' ? "\n" : "\r";
    return take(end, sign);
  }

  private @Nullable Line last() {
    if (from == to) {
      return null;
    }
    return buffer[to - 1] == '\r' ? take(to - 1, "\r") : take(to, "");
  }

  private Line take(int end, String sign) {
    number++;
    var line = new Line(number, decode(from, end), sign);
    from = end + sign.length();
    return line;
  }

  private String decode(int start, int end) {
    if (!encoding.unicode()) {
      return withoutNul(legacy(Arrays.copyOfRange(buffer, start, end)));
    }
    var text = new String(buffer, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && !encoding.wide()) {
      var bytes = Arrays.copyOfRange(buffer, start, end);
      if (!Utf8.valid(bytes)) {
        repairs.add("linesInAnotherEncoding", number);
        return withoutNul(mixed(bytes));
      }
    }
    return withoutNul(text);
  }

  private String legacy(byte[] bytes) {
    var recognised = file.told().legacy().isEmpty();
    if (recognised && (Utf8.hasLongSequence(bytes) || (!Utf8.ascii(bytes) && Utf8.valid(bytes)))) {
      repairs.add("linesInAnotherEncoding", number);
      return mixed(bytes);
    }
    return LegacyText.decode(bytes, encoding.charset());
  }

  /** Columns that somebody has said something of are decoded when they are known. */
  private String mixed(byte[] bytes) {
    return file.told().columns().isEmpty()
        ? LegacyText.decodeMixed(bytes)
        : LegacyText.decodeMixed(bytes, LegacyText.WESTERN);
  }

  private String withoutNul(String text) {
    if (text.indexOf('\0') < 0) {
      return text;
    }
    if (MixedWidths.isWide(text)) {
      throw mixed(number);
    }
    repairs.add("nulBytesLeftOut", number);
    return text.replace("\0", "");
  }

  private boolean fill() {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      if (to >= LIMIT) {
        throw new Problem(IngestCode.LINE_TOO_LONG, file.name(), number + 1, LIMIT >> 20);
      }
      buffer = Arrays.copyOf(buffer, Math.min(LIMIT, buffer.length * 2));
    }
    return more();
  }

  private boolean more() {
    try {
      var count = in.read(buffer, to, buffer.length - to);
      if (in instanceof WideText wide && wide.narrowFrom() > 0) {
        throw mixed(wide.narrowFrom());
      }
      ended = count < 0;
      to += Math.max(0, count);
      return !ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Problem mixed(long line) {
    return new Problem(IngestCode.ENCODING_MIXED, file.name(), line);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
