package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** An XLS file (Excel 97 to 2003), which never holds more than 65,536 rows a sheet. */
final class XlsBook implements Book {

  private static final int COLUMNS = 256;

  private final HSSFWorkbook book;
  private final boolean from1904;
  private final Map<Short, CellForm> forms = new HashMap<>();
  private final Map<Integer, Typeface> fonts = new HashMap<>();

  XlsBook(POIFSFileSystem files) throws IOException {
    this.book = new HSSFWorkbook(files, false);
    this.from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
  }

  @Override
  public List<Tab> tabs() {
    return IntStream.range(0, book.getNumberOfSheets()).mapToObj(this::tab).toList();
  }

  private Tab tab(int index) {
    var sheet = book.getSheetAt(index);
    var visible = book.getSheetVisibility(index) == SheetVisibility.VISIBLE;
    var hidden = IntStream.range(0, COLUMNS).filter(sheet::isColumnHidden).boxed().toList();
    return new Tab(index, sheet.getSheetName(), !visible, spans(sheet), hidden);
  }

  private static List<Tab.Span> spans(Sheet sheet) {
    return sheet.getMergedRegions().stream()
        .map(range ->
            new Tab.Span(
                range.getFirstRow() + 1L,
                range.getLastRow() + 1L,
                range.getFirstColumn(),
                range.getLastColumn()))
        .toList();
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    var line = new Line();
    for (var row : book.getSheetAt(tab.index())) {
      line.start(row.getRowNum() + 1L, row.getZeroHeight());
      for (var cell : row) {
        put(line, row, cell);
      }
      if (!reader.take(line)) {
        return;
      }
    }
  }

  private void put(Line line, Row row, Cell cell) {
    var formula = cell.getCellType() == CellType.FORMULA;
    var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    var column = cell.getColumnIndex();
    switch (type) {
      case NUMERIC -> number(line, column, cell, formula);
      case STRING -> text(line, column, cell, mark(formula));
      case BOOLEAN -> line.put(column, String.valueOf(cell.getBooleanCellValue()), mark(formula));
      case ERROR -> line.put(column, error(cell.getErrorCellValue()), Line.Mark.ERROR);
      case BLANK, FORMULA, _NONE -> {}
    }
  }

  private void text(Line line, int column, Cell cell, Line.Mark mark) {
    line.put(column, cell.getRichStringCellValue().getString(), mark);
    line.font(column, fonts.computeIfAbsent(cell.getCellStyle().getFontIndex(), this::font));
  }

  private Typeface font(int index) {
    return Typeface.of(book.getFontAt(index).getFontName());
  }

  private void number(Line line, int column, Cell cell, boolean formula) {
    var form = form(cell.getCellStyle());
    var text = form.text(cell.getNumericCellValue(), from1904);
    line.number(column, text, form == CellForm.PERCENT ? Line.Mark.PERCENT : mark(formula));
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
  }

  private CellForm form(CellStyle style) {
    return forms.computeIfAbsent(
        style.getDataFormat(), id -> CellForm.of(id, style.getDataFormatString()));
  }

  private static Line.Mark mark(boolean formula) {
    return formula ? Line.Mark.FORMULA : Line.Mark.PLAIN;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
