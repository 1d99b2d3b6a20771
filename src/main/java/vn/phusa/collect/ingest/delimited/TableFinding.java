package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.OldRows;

/** Turns the lines of one table into a found table: header, rows, title, notes. */
final class TableFinding {

  /** No column: what stands there goes by the whole table. */
  private static final int TITLE = -1;

  private final Text text;
  private final Scan scan;
  private final boolean whole;
  private final Segment segment;
  private final boolean last;
  private final Repairs repairs = new Repairs();
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param whole the scan went to the end of the file
   * @param last nothing of the file lies below
   */
  TableFinding(Text text, Scan scan, boolean whole, Segment segment, boolean last) {
    this.text = text;
    this.scan = scan;
    this.whole = whole;
    this.segment = segment;
    this.last = last;
  }

  Found found() {
    var decision = new HeaderDecision(leading(), segment.width());
    var layout = layout(decision);
    var names =
        HeaderNames.of(layout.cells(), segment.width(), repairs, Math.max(1, layout.headerFrom()));
    var careful = source(layout, names, false);
    var learning = new OldRows.Learning();
    var rows = rows(careful, learning);
    var old = text.old(learning);
    var plain = old.encoding().isEmpty() && plain(layout, rows);
    var decoded = rows.stream().map(row -> OldRows.read(old, row)).toList();
    var headers = OldRows.read(old, names);
    notes.addAll(old.notes());
    notes.addAll(old.columnNotes(careful.positions(), headers));
    notes.addAll(aside(layout));
    notes.addAll(repairs.notes());
    text.notes().stream()
        .filter(note -> old.encoding().isEmpty() || !note.key().equals("encodingGuessed"))
        .forEach(notes::add);
    var certainty = Math.min(layout.certainty(), Math.min(text.certainty(), old.certainty()));
    return new Found(
        source(layout, headers, plain),
        OldRows.read(old, TITLE, title(layout)),
        decoded,
        certainty,
        notes);
  }

  /**
   * @param headerLines records of the header
   * @param cells of the header, as many as there are columns
   */
  private record Header(
      List<TextRecord> titles,
      List<TextRecord> headerLines,
      List<List<String>> cells,
      long bodyFrom,
      double certainty) {

    long headerFrom() {
      return headerLines.isEmpty() ? 0 : headerLines.getFirst().line();
    }

    long headerTo() {
      return headerLines.isEmpty() ? 0 : headerLines.getLast().lastLine();
    }
  }

  /** First rows until one of another width. */
  private List<TextRecord> leading() {
    return segment.regular();
  }

  private Header layout(HeaderDecision decision) {
    var rows = leading();
    if (decision.headers() == 0 || !decision.sure()) {
      var above = HeaderAbove.in(segment, new ColumnShapes(rows, segment.width()));
      if (above != null) {
        repairs.add("headerOfAnotherWidth", above.line().line());
        return new Header(
            List.of(), List.of(above.line()), List.of(above.cells()), segment.from(), 0.8);
      }
    }
    var titles = rows.subList(0, decision.titles());
    var lines = rows.subList(decision.titles(), decision.titles() + decision.headers());
    var used = decision.titles() + decision.headers();
    var from = used == 0 ? segment.from() : rows.get(used - 1).lastLine() + 1;
    var cells = lines.stream().map(TextRecord::values).toList();
    return new Header(titles, lines, cells, from, decision.certainty());
  }

  private TableSource source(Header header, List<String> names, boolean plain) {
    var dialect = text.dialect();
    return new TableSource(
        DelimitedFormat.KEY,
        Optional.empty(),
        text.encoding().charset().name(),
        dialect.delimiter(),
        dialect.quote(),
        dialect.escape(),
        header.headerFrom(),
        header.headerTo(),
        header.bodyFrom(),
        toTheEnd() ? 0 : segment.to(),
        plain,
        names,
        IntStream.range(0, segment.width()).boxed().toList());
  }

  private boolean toTheEnd() {
    return last && segment.below().isEmpty();
  }

  private List<List<String>> rows(TableSource source, OldRows.Learning learning) {
    var rows = new ArrayList<List<String>>();
    var telling = text.telling();
    try (var body = new OpenBody(text, source, repairs)) {
      for (var row = body.next(); row != null; row = body.next()) {
        if (telling-- > 0) {
          learning.add(row.cells());
        }
        if (rows.size() < OldRows.ROWS) {
          rows.add(row.cells());
        } else if (!whole) {
          break;
        }
      }
    }
    return rows;
  }

  private boolean plain(Header header, List<List<String>> rows) {
    var quote = text.dialect().quote();
    return repairs.isEmptyBut("headersMissing", "headersRepeated")
        && text.engineReads()
        && toTheEnd()
        && scan.regularEnds()
        && !rows.isEmpty()
        && text.dialect().escape().equals(quote)
        && engineSkips(header)
        && (segment.width() > 1 || whole && !scan.blankInside());
  }

  /** The engine counts records, not lines, when it skips what stands above the rows. */
  private boolean engineSkips(Header header) {
    var above = segment.above().stream().flatMap(run -> run.first().stream());
    return java.util.stream.Stream.of(
            above, header.titles().stream(), header.headerLines().stream())
        .flatMap(records -> records)
        .allMatch(record -> record.line() == record.lastLine() && record.split().regular());
  }

  private String title(Header header) {
    var above = segment.above().stream().flatMap(run -> run.first().stream());
    return java.util.stream.Stream.concat(above, header.titles().stream())
        .filter(record -> !header.headerLines().contains(record))
        .filter(record -> DialectDetection.announced(record.raw()).isEmpty())
        .limit(10)
        .map(TableFinding::content)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String content(TextRecord record) {
    return record.values().stream()
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }

  private List<Note> aside(Header header) {
    var aside = new ArrayList<Note>();
    var above = new ArrayList<>(lines(segment.above(), header));
    header.titles().forEach(record -> above.add(record.line()));
    note(aside, "titleLinesSkipped", above);
    note(aside, "notesBelowTable", lines(segment.below(), header));
    if (header.headerLines().size() > 1) {
      aside.add(
          new Note("severalHeaderLines", List.of(String.valueOf(header.headerLines().size()))));
    }
    if (header.headerLines().isEmpty()) {
      aside.add(new Note("noHeader", List.of()));
    }
    return aside;
  }

  private static void note(List<Note> notes, String key, List<Long> lines) {
    if (!lines.isEmpty()) {
      var text = lines.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
      notes.add(new Note(key, List.of(String.valueOf(lines.size()), text)));
    }
  }

  private static Set<Long> taken(Header header) {
    var taken = new HashSet<Long>();
    header.headerLines().forEach(record -> taken.add(record.line()));
    return taken;
  }

  private static List<Long> lines(List<Run> runs, Header header) {
    var taken = taken(header);
    return runs.stream()
        .flatMap(run -> run.first().stream())
        .map(TextRecord::line)
        .filter(line -> !taken.contains(line))
        .toList();
  }
}
