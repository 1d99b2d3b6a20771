package vn.phusa.collect.ingest.delimited;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.SourceFile;

/** The first lines of a file and, of a longer one, the last. */
record Sample(List<Line> head, List<Line> tail) {

  /** Bytes up to which a file is read as a whole before it is said to be regular. */
  static final long WHOLE = 64L << 20;

  private static final int HEAD_LINES = 20_000;
  private static final int HEAD_TEXT = 4 << 20;
  private static final int TAIL_BYTES = 1 << 18;
  private static final int LOOKED_AT = 300;

  static Sample of(SourceFile file, TextEncoding encoding) {
    var head = new ArrayList<Line>();
    var length = 0L;
    var more = false;
    try (var lines = Lines.open(file, encoding, new Repairs())) {
      while (lines.hasNext() && !more) {
        var line = lines.next();
        head.add(line);
        length += line.text().length();
        more = head.size() >= HEAD_LINES || length >= HEAD_TEXT;
      }
    }
    return new Sample(head, more && !encoding.wide() ? tail(file) : List.of());
  }

  private static List<Line> tail(SourceFile file) {
    try (var in = new RandomAccessFile(file.path().toFile(), "r")) {
      var from = Math.max(0, in.length() - TAIL_BYTES);
      var bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      var lines = new ArrayList<Line>();
      var number = 0L;
      for (var line : Utf8.lines(bytes)) {
        lines.add(new Line(++number, new String(line, StandardCharsets.UTF_8), "\n"));
      }
      return lines.isEmpty() ? lines : lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean blank() {
    return head.stream().allMatch(Line::blank);
  }

  /** Lines that show the dialect: the first and, where there are any, the last. */
  List<Line> lines() {
    var lines = new ArrayList<>(head.subList(0, Math.min(LOOKED_AT, head.size())));
    if (head.size() > 2 * LOOKED_AT) {
      var middle = head.size() / 2;
      lines.addAll(head.subList(middle, middle + LOOKED_AT / 3));
    }
    lines.addAll(tail.subList(Math.max(0, tail.size() - LOOKED_AT / 3), tail.size()));
    return lines;
  }

  /** The last lines are rows as the first ones are. */
  boolean regularTail(Dialect dialect) {
    if (tail.isEmpty()) {
      return true;
    }
    var width = new DialectScore(lines(), dialect).width();
    var last = new DialectScore(tail.subList(tail.size() / 2, tail.size()), dialect);
    return last.width() == width && last.allOf(width);
  }
}
