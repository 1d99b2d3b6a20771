package vn.phusa.collect.ingest.workbook;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** An XLSX file; rows are streamed. */
final class XlsxBook implements Book {

  private static final int SHORT = 15;

  private final ReadableWorkbook book;
  private final XlsxScan scan;
  private final CellFonts fonts;
  private final List<Sheet> sheets;
  private final Map<Integer, CellForm> forms = new HashMap<>();

  XlsxBook(File file, XlsxScan scan) throws IOException {
    this.book = new ReadableWorkbook(file, new ReadingOptions(scan.styled(), true));
    this.scan = scan;
    this.fonts = new CellFonts(file, scan);
    this.sheets = book.getSheets().toList();
  }

  @Override
  public List<Tab> tabs() {
    var tabs = new ArrayList<Tab>();
    for (var index = 0; index < sheets.size(); index++) {
      var sheet = sheets.get(index);
      var frame = scan.frame(sheet.getId());
      var hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
      tabs.add(new Tab(index, sheet.getName(), hidden, frame.spans(), frame.hiddenColumns()));
    }
    return tabs;
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    var sheet = sheets.get(tab.index());
    var walk = fonts.walk(sheet.getId());
    var line = new Line(walk::font);
    try (var rows = sheet.openStream()) {
      for (var iterator = rows.iterator(); iterator.hasNext(); ) {
        walk.next();
        fill(line, iterator.next());
        if (!reader.take(line)) {
          return;
        }
      }
    }
  }

  private void fill(Line line, Row row) {
    line.start(row.getRowNum(), row.isHidden());
    for (var column = 0; column < row.getCellCount(); column++) {
      var cell = row.getCell(column);
      if (cell != null) {
        put(line, column, cell);
      }
    }
  }

  private void put(Line line, int column, Cell cell) {
    var formula = cell.getType() == CellType.FORMULA;
    var mark = formula ? Line.Mark.FORMULA : Line.Mark.PLAIN;
    switch (cell.getValue()) {
      case BigDecimal number -> number(line, column, cell, number, mark);
      case String text -> line.put(column, text, error(cell, text) ? Line.Mark.ERROR : mark);
      case Boolean truth -> line.put(column, truth.toString(), mark);
      case null, default -> empty(line, column, cell, formula);
    }
  }

  private static void empty(Line line, int column, Cell cell, boolean formula) {
    var raw = cell.getRawValue();
    if (raw != null && !raw.isEmpty()) {
      line.put(column, raw, Line.Mark.ERROR);
    } else if (formula) {
      line.put(column, "", Line.Mark.FORMULA_EMPTY);
    }
  }

  private static boolean error(Cell cell, String text) {
    var errs = cell.getType() == CellType.ERROR;
    return errs || cell.getType() == CellType.FORMULA && text.matches("#[A-Z0-9/]+[!?]?");
  }

  private void number(Line line, int column, Cell cell, BigDecimal number, Line.Mark mark) {
    var form = form(cell);
    if (form == CellForm.PLAIN) {
      var raw = cell.getRawValue();
      var text = exact(raw) ? raw : CellForm.plain(number.doubleValue());
      line.number(column, text, mark);
      return;
    }
    var text = form.text(number.doubleValue(), book.isDate1904());
    line.number(column, text, form == CellForm.PERCENT ? Line.Mark.PERCENT : mark);
  }

  private CellForm form(Cell cell) {
    var id = cell.getDataFormatId();
    if (id == null || id == 0) {
      return CellForm.PLAIN;
    }
    return forms.computeIfAbsent(id, it -> CellForm.of(it, cell.getDataFormatString()));
  }

  /** Short plain digits are already the text that Excel shows. */
  private static boolean exact(String raw) {
    if (raw.length() > SHORT || raw.endsWith("0") && raw.indexOf('.') >= 0) {
      return false;
    }
    for (var index = 0; index < raw.length(); index++) {
      var sign = raw.charAt(index);
      if ((sign < '0' || sign > '9') && sign != '.' && (sign != '-' || index > 0)) {
        return false;
      }
    }
    return Character.isDigit(raw.charAt(raw.length() - 1));
  }

  @Override
  public void close() throws IOException {
    fonts.close();
    book.close();
  }
}
