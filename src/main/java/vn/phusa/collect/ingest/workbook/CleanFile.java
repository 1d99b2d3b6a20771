package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.PageHead;
import vn.phusa.collect.ingest.inner.Shaper;
import vn.phusa.collect.ingest.inner.Tab;
import vn.phusa.store.lake.LakeCode;

/**
 * Writes the rows of one table as RFC 4180 text in UTF-8: the row's number in the sheet, then one
 * field for each column.
 */
final class CleanFile implements Book.RowReader, AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final TableSource source;
  private final Merges merges;
  private final Shaper shaper;
  private final PageHead head;
  private final Set<Integer> texts;
  private final Writer out;
  private final StringBuilder text = new StringBuilder();
  private final long end;

  CleanFile(Path path, TableSource source, List<Tab.Span> spans) throws IOException {
    this.source = source;
    this.merges = new Merges(spans);
    this.shaper = new Shaper(source.positions(), source.shape(), this::row);
    this.head = new PageHead(source.headers().subList(0, source.positions().size()));
    this.texts =
        source.shape().texts().stream()
            .flatMap(column -> source.places(column).stream())
            .collect(Collectors.toSet());
    this.end = source.bodyTo() == 0 ? Long.MAX_VALUE : source.bodyTo();
    this.out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  @Override
  public boolean take(Line line) {
    if (line.number() > end) {
      return false;
    }
    merges.pass(line);
    if (line.number() >= source.bodyFrom()) {
      merges.fillDown(line);
      IntFunction<String> cell = at -> texts.contains(at) ? line.text(at) : line.exact(at);
      var cells = shaper.cells(cell);
      if (source.headerFrom() == 0 || !head.takes(cells)) {
        shaper.take(line.number(), cell, cells);
      }
    }
    return true;
  }

  private void row(long number, List<String> cells) {
    var start = text.length();
    var content = false;
    text.append(number);
    for (var column = 0; column < cells.size(); column++) {
      text.append(',');
      content |= field(cells.get(column)) && column < source.positions().size();
    }
    text.append('\n');
    if (!content) {
      text.setLength(start);
    }
    if (text.length() > BUFFER) {
      flush();
    }
  }

  private boolean field(String value) {
    if (value.isBlank()) {
      return false;
    }
    if (!quoted(value)) {
      text.append(value);
      return true;
    }
    text.append('"');
    for (var index = 0; index < value.length(); index++) {
      var sign = value.charAt(index);
      text.append(sign);
      if (sign == '"') {
        text.append('"');
      }
    }
    text.append('"');
    return true;
  }

  private static boolean quoted(String value) {
    for (var index = 0; index < value.length(); index++) {
      var sign = value.charAt(index);
      if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
        return true;
      }
    }
    return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
  }

  /** The source is read elsewhere: what fails here is the place that is written to. */
  private void flush() {
    try {
      out.append(text);
      out.flush();
    } catch (IOException full) {
      throw new Problem(full, LakeCode.STORAGE_FULL, String.valueOf(full.getMessage()));
    }
    text.setLength(0);
  }

  @Override
  public void close() throws IOException {
    shaper.end();
    flush();
    out.close();
  }
}
