package vn.phusa.collect.ingest.delimited;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.ingest.TableSource;

/** The rows of one table, each of the table's width, one after the other. */
final class BodyReader {

  private final TableSource source;
  private final RecordReader reader;
  private final RowRepair repair;
  private final Repairs repairs;
  private final Set<List<String>> headers;
  private final Dialect dialect;
  private final ColumnShapes shapes;
  private @Nullable TextRecord ahead;
  private long blank;

  BodyReader(
      TableSource source,
      LineSource lines,
      ColumnShapes shapes,
      Set<List<String>> headers,
      Repairs repairs) {
    this.source = source;
    this.dialect = dialectOf(source);
    this.shapes = shapes;
    this.headers = new HashSet<>(headers);
    this.reader = new RecordReader(lines, dialect, shapes.width());
    this.repair = new RowRepair(dialect, shapes, repairs);
    this.repairs = repairs;
  }

  static Dialect dialectOf(TableSource source) {
    return new Dialect(source.delimiter(), source.quote(), source.escape(), 1);
  }

  @Nullable Row next() {
    for (var record = read(); record != null; record = read()) {
      if (passedOver(record)) {
        continue;
      }
      if (blank > 0) {
        repairs.add("blankLinesPassedOver", blank);
        blank = 0;
      }
      if (headers.contains(record.values())) {
        repairs.add("repeatedHeaders", record.line());
        continue;
      }
      var whole = record.width() < shapes.width() ? continued(record) : record;
      return new Row(whole.line(), repair.repair(whole));
    }
    return null;
  }

  private boolean passedOver(TextRecord record) {
    if (record.blank()) {
      blank = record.line();
      return true;
    }
    if (record.width() > 1 && record.hollow()) {
      repairs.add("rowsWithoutContent", record.line());
      return true;
    }
    return false;
  }

  private @Nullable TextRecord read() {
    var next = ahead != null ? ahead : reader.next();
    ahead = null;
    return next == null || source.bodyTo() > 0 && next.line() > source.bodyTo() ? null : next;
  }

  /** A row whose cell was broken in two by a line end that nothing protects. */
  private TextRecord continued(TextRecord record) {
    var next = read();
    ahead = next;
    if (next == null
        || next.blank()
        || next.width() >= shapes.width()
        || record.width() + next.width() - 1 != shapes.width()) {
      return record;
    }
    var text = record.raw() + "\n" + next.raw();
    var split = new Splitter(dialect).split(text);
    if (split.values().size() != shapes.width() || !shapes.accepts(split.values())) {
      return record;
    }
    ahead = null;
    repairs.add("rowsBrokenInTwo", record.line());
    return new TextRecord(record.line(), next.lastLine(), text, split, false);
  }
}
