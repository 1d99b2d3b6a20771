package vn.phusa.collect.ingest.inner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as delimited text that the engine reads without guessing: the line in the source,
 * then every value in quotes, nothing for null.
 */
public final class CleanText implements RecordSink, AutoCloseable {

  private final Writer writer;
  private final Map<String, Integer> positions;
  private final OldCells old;
  private final @Nullable String[] row;
  private long skip;
  private int longest;

  /**
   * @param skip records at the beginning that are headers
   * @param old how the columns are written
   */
  public CleanText(
      Path target, Map<String, Integer> positions, int columns, long skip, OldCells old) {
    this.positions = positions;
    this.old = old;
    this.row = new String[columns];
    this.skip = skip;
    try {
      this.writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void take(long line, List<String> names, List<@Nullable String> values) {
    if (skip-- > 0) {
      return;
    }
    Arrays.fill(row, null);
    for (var field = 0; field < names.size(); field++) {
      int column = positions.getOrDefault(names.get(field), -1);
      if (column >= 0) {
        var value = values.get(field);
        row[column] = value == null ? null : OldRows.read(old, column, value);
      }
    }
    write(line);
  }

  /** Bytes of the longest row, at the most. */
  public int longest() {
    return longest;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(long line) {
    var text = new StringBuilder().append(line);
    for (var value : row) {
      text.append(',');
      if (value != null) {
        quote(value, text);
      }
    }
    text.append('\n');
    longest = Math.max(longest, text.length() * 3);
    try {
      writer.append(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The engine knows no text with a zero character in it. */
  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (var at = 0; at < value.length(); at++) {
      var sign = value.charAt(at);
      if (sign == '"') {
        text.append('"');
      }
      var broken = sign == 0 || isHalf(value, at);
      text.append(broken ? '\ufffd' : sign);
    }
    text.append('"');
  }

  private static boolean isHalf(String value, int at) {
    var sign = value.charAt(at);
    if (Character.isHighSurrogate(sign)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    return Character.isLowSurrogate(sign)
        && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
  }
}
