package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.OldCells;
import vn.phusa.collect.ingest.inner.Tab;

/** Turns the text of one sheet that is in an encoding from before Unicode into Unicode. */
final class OldText {

  /** As many rows as are looked at to learn how a sheet is written. */
  private static final int ROWS = 20_000;

  private final OldCells cells;

  private OldText(OldCells cells) {
    this.cells = cells;
  }

  static OldText of(Book book, Tab tab, Told told) throws IOException {
    var sample = new OldCells.Sample();
    var left = new int[] {ROWS};
    book.read(
        tab,
        line -> {
          for (var column = 0; column < line.width(); column++) {
            if (marked(line.text(column))) {
              sample.add(column, cell(line, column));
            }
          }
          return --left[0] > 0;
        });
    return new OldText(sample.read(told));
  }

  private static ColumnText.Sample cell(Line line, int column) {
    return new ColumnText.Sample(line.text(column), line.font(column));
  }

  /** VIQR, which needs no signs beyond ASCII, was a way to write mail, not workbooks. */
  private static boolean marked(String text) {
    return OldCells.isMarked(text);
  }

  /** The encoding of the texts that are not in Unicode; empty when all are. */
  Optional<LegacyEncoding> encoding() {
    return cells.encoding();
  }

  Book.RowReader before(Book.RowReader reader) {
    return encoding().isEmpty()
        ? reader
        : line -> {
          decode(line);
          return reader.take(line);
        };
  }

  private void decode(Line line) {
    for (var column = 0; column < line.width(); column++) {
      if (cells.concerns(column, line.text(column))) {
        decode(line, column);
      }
    }
  }

  private void decode(Line line, int column) {
    var read = cells.read(column, cell(line, column));
    if (!read.equals(line.text(column))) {
      line.put(column, read, line.mark(column));
    }
  }

  long decoded() {
    return cells.decoded();
  }

  /** The name of the sheet, in Unicode. */
  String name(Tab tab) {
    return cells.beside(tab.name());
  }

  List<Note> notes(Tab tab, Region region) {
    return Stream.of(
            name(tab, name(tab)),
            cells.notes(),
            cells.columnNotes(region.positions(), region.headers()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Note> name(Tab tab, String read) {
    return read.equals(Nfc.of(tab.name()))
        ? List.of()
        : List.of(
            new Note(
                Note.OLD_SHEET,
                List.of(tab.name(), encoding().map(LegacyEncoding::label).orElseThrow(), read)));
  }
}
