package vn.phusa.collect.ingest.xlsb;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.collect.ingest.inner.Line;

/** The rows of one sheet. */
final class Cells {

  private static final int ROW = 0;

  /**
   * The last of the kinds of cells that say their column, and of those that stand behind another.
   */
  private static final int LAST_CELL = 11;

  private static final int LAST_SHORT = 18;
  private static final int RICH = 62;
  private static final int END_OF_DATA = 146;
  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  private final List<String> texts;
  private final Formats formats;
  private final boolean from1904;
  private final Line line = new Line();
  private boolean open;
  private int column;

  Cells(List<String> texts, Formats formats, boolean from1904) {
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
  }

  void read(Records records, Book.RowReader reader) throws IOException {
    while (records.next() && records.type() != END_OF_DATA) {
      if (records.type() == ROW) {
        if (open && !reader.take(line)) {
          return;
        }
        row(records);
      } else if (records.type() <= LAST_SHORT || records.type() == RICH) {
        cell(records);
      }
    }
    if (open) {
      reader.take(line);
    }
  }

  private void row(Records record) throws IOException {
    var number = record.number(0);
    if (number < 0 || number >= ROWS || open && number < line.number()) {
      throw new IOException("row " + number);
    }
    line.start(number + 1L, (record.small(11) & 0x10) != 0);
    open = true;
    column = -1;
  }

  private void cell(Records record) throws IOException {
    var isShort = record.type() > LAST_CELL && record.type() != RICH;
    column = isShort ? column + 1 : record.number(0);
    if (!open || column < 0 || column >= COLUMNS) {
      throw new IOException("column " + column);
    }
    var at = isShort ? 4 : 8;
    var format = record.number(at - 4) & 0xFFFFFF;
    put(record, isShort ? record.type() - LAST_CELL : record.type(), at, format);
  }

  /** Cells that stand behind another are of the same kinds in the same order. */
  private void put(Records record, int kind, int at, int format) {
    switch (kind) {
      case 2 -> number(record.packed(at), format, Line.Mark.PLAIN);
      case 3 -> line.put(column, error(record.small(at)), Line.Mark.ERROR);
      case 4 -> line.put(column, truth(record.small(at)), Line.Mark.PLAIN);
      case 5 -> number(record.real(at), format, Line.Mark.PLAIN);
      case 6 -> text(record.text(at), format, Line.Mark.PLAIN);
      case 7 -> text(shared(record.number(at)), format, Line.Mark.PLAIN);
      case 8 -> text(record.text(at), format, Line.Mark.FORMULA);
      case 9 -> number(record.real(at), format, Line.Mark.FORMULA);
      case 10 -> line.put(column, truth(record.small(at)), Line.Mark.FORMULA);
      case 11 -> line.put(column, error(record.small(at)), Line.Mark.ERROR);
      case RICH -> text(record.text(at + 1), format, Line.Mark.PLAIN);
      default -> {}
    }
  }

  private String shared(int index) {
    return texts.get(index);
  }

  private void text(@org.jspecify.annotations.Nullable String text, int format, Line.Mark mark) {
    var empty = text == null || text.isEmpty();
    if (empty && mark == Line.Mark.PLAIN) {
      return;
    }
    line.put(column, text == null ? "" : text, empty ? Line.Mark.FORMULA_EMPTY : mark);
    line.font(column, formats.font(format));
  }

  private void number(double value, int format, Line.Mark mark) {
    var form = formats.form(format);
    var text = form.text(value, from1904);
    line.number(column, text, form == CellForm.PERCENT ? Line.Mark.PERCENT : mark);
  }

  private static String truth(int value) {
    return String.valueOf(value != 0);
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
  }
}
