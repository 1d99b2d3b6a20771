package vn.phusa.collect.ingest.delimited;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.ingest.TableSource;

/**
 * A table's rows read from its file, with what the columns look like learnt from the first rows.
 */
final class OpenBody implements Closeable {

  private static final int LEARNT = 1000;
  private static final int LOOKED_AT = 5000;

  private final Lines lines;
  private final BodyReader body;

  OpenBody(Text text, TableSource source, Repairs repairs) {
    var width = source.positions().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    var shapes = shapes(text, source, width);
    var headers = headers(text, source);
    this.lines = text.lines(repairs);
    var from = startAt(lines, source.bodyFrom());
    this.body = new BodyReader(source, from, shapes, headers, repairs);
  }

  @Nullable Row next() {
    return body.next();
  }

  private static LineSource startAt(Lines lines, long first) {
    for (var number = 1L; number < first && lines.hasNext(); number++) {
      lines.next();
    }
    return new LineSource(lines);
  }

  private static ColumnShapes shapes(Text text, TableSource source, int width) {
    var rows = new ArrayList<TextRecord>();
    try (var lines = text.lines(new Repairs())) {
      var reader =
          new RecordReader(startAt(lines, source.bodyFrom()), BodyReader.dialectOf(source), width);
      for (var i = 0; i < LOOKED_AT && rows.size() < LEARNT; i++) {
        var next = reader.next();
        if (next == null || source.bodyTo() > 0 && next.line() > source.bodyTo()) {
          break;
        }
        if (next.width() == width && !next.hollow()) {
          rows.add(next);
        }
      }
    }
    return new ColumnShapes(rows, width);
  }

  private static Set<List<String>> headers(Text text, TableSource source) {
    var headers = new HashSet<List<String>>();
    if (source.headerFrom() == 0 || source.positions().size() < 2) {
      return headers;
    }
    try (var lines = text.lines(new Repairs())) {
      var reader =
          new RecordReader(startAt(lines, source.headerFrom()), BodyReader.dialectOf(source), 0);
      for (var next = reader.next();
          next != null && next.line() <= source.headerTo();
          next = reader.next()) {
        if (!next.hollow()) {
          headers.add(next.values());
        }
      }
    }
    return headers;
  }

  @Override
  public void close() {
    lines.close();
  }
}
