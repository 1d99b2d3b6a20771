package vn.phusa.collect.ingest.delimited;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.OldRows;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.LakeCode;

/** Streams a table into a clean file: UTF-8, RFC 4180, the source's line first. */
final class CleanCopy {

  /** In UTF-8, of a char of Java. */
  private static final int BYTES_A_CHAR = 3;

  private final Writer out;
  private final OldCells old;
  private final StringBuilder row = new StringBuilder();

  private CleanCopy(Writer out, OldCells old) {
    this.out = out;
    this.old = old;
  }

  static Relation write(Text text, TableSource source, Path work) {
    try {
      Files.createDirectories(work);
      var file = Files.createTempFile(work, "clean", ".csv");
      var longest = 0;
      try (var body = new OpenBody(text, source, new Repairs());
          var out =
              new OutputStreamWriter(
                  new BufferedOutputStream(Files.newOutputStream(file), 1 << 18),
                  StandardCharsets.UTF_8)) {
        longest = new CleanCopy(out, old(text, source)).all(body, source.positions());
      }
      return CleanRelation.of(file, source, longest);
    } catch (IOException full) {
      // The source is read elsewhere: what fails here is the place that is written to.
      throw new Problem(full, LakeCode.STORAGE_FULL, work);
    }
  }

  private static OldCells old(Text text, TableSource source) {
    var learning = new OldRows.Learning();
    var left = text.telling();
    try (var ahead = new OpenBody(text, source, new Repairs())) {
      for (var row = ahead.next(); row != null && left-- > 0; row = ahead.next()) {
        learning.add(row.cells());
      }
    }
    return text.old(learning);
  }

  /** The bytes of the longest row at the most. */
  private int all(OpenBody body, List<Integer> positions) throws IOException {
    var longest = 0;
    for (var next = body.next(); next != null; next = body.next()) {
      row.setLength(0);
      row.append(next.line());
      for (var position : positions) {
        row.append(',');
        cell(OldRows.read(old, position, next.cells().get(position)));
      }
      out.append(row.append('\n'));
      longest = Math.max(longest, row.length());
    }
    return longest * BYTES_A_CHAR;
  }

  private void cell(String value) {
    if (plain(value)) {
      row.append(value);
      return;
    }
    row.append('"');
    for (var i = 0; i < value.length(); i++) {
      var sign = value.charAt(i);
      row.append(sign);
      if (sign == '"') {
        row.append('"');
      }
    }
    row.append('"');
  }

  private static boolean plain(String value) {
    for (var i = 0; i < value.length(); i++) {
      var sign = value.charAt(i);
      if (sign == ',' || sign == '"' || sign == '\n' || sign == '\r') {
        return false;
      }
    }
    return true;
  }
}
