package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.Table;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;

/**
 * The tables of all pages. One of the same columns at the beginning of the next page goes on,
 * unless another title stands above it.
 */
final class PdfTables {

  private static final int FEWEST_LETTERS = 20;
  private static final long LONGEST_PAGE = 64L << 20;

  private final PDDocument document;
  private final String file;
  private final List<GridTable> tables = new ArrayList<>();
  private long letters;
  private int cells;
  private @Nullable PdfGrid last;
  private @Nullable GridTable open;
  private PdfHeading title = new PdfHeading(List.of());

  PdfTables(PDDocument document, String file) {
    this.document = document;
    this.file = file;
  }

  List<GridTable> all() throws IOException {
    try (var extractor = new ObjectExtractor(document)) {
      for (var number = 1; number <= document.getNumberOfPages(); number++) {
        bound(document.getPage(number - 1));
        page(extractor.extract(number));
      }
    }
    return tables.stream().filter(GridTable::isTable).toList();
  }

  /** The program of a page is read into memory as a whole. */
  private void bound(PDPage page) throws IOException {
    var size = 0L;
    try (var content = page.getContents()) {
      var buffer = new byte[1 << 16];
      for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > LONGEST_PAGE) {
          throw new Problem(IngestCode.FILE_BOMB, file);
        }
      }
    }
  }

  /** Whether any page has text; a scan has none but perhaps a stamp. */
  boolean hasText() {
    return letters >= FEWEST_LETTERS;
  }

  private void page(Page page) {
    var words = PdfWords.of(page.getText());
    letters += words.stream().mapToLong(word -> word.text().length()).sum();
    var ruled =
        new SpreadsheetExtractionAlgorithm()
            .extract(page).stream()
                .filter(table -> table.getRowCount() > 1 && table.getColCount() > 1)
                .sorted(Comparator.comparingDouble(Table::getTop))
                .toList();
    var first = true;
    var parts = PdfFlow.of(words);
    for (var table : ruled) {
      var before = ruled.subList(0, ruled.indexOf(table));
      var above = above(words, before, table, parts.size() > 1);
      add(PdfGrid.ruled(table), PdfProse.headings(PdfWords.rows(above)), first);
      first = false;
    }
    if (ruled.isEmpty()) {
      for (var part : parts) {
        for (var grid : PdfColumns.of(part)) {
          add(grid, grid.above(), first);
          first = false;
        }
      }
    }
  }

  /**
   * What stands between a table and the one before it.
   *
   * @param columns the page is read in columns: what stands in another one is above no table
   */
  private static List<PdfWords> above(
      List<PdfWords> words, List<Table> before, Table table, boolean columns) {
    var top =
        before.stream()
            .filter(other -> !columns || meets(other.getLeft(), other.getRight(), table))
            .mapToDouble(Table::getBottom)
            .max()
            .orElse(0);
    return PdfWords.between(words, top, table.getTop()).stream()
        .filter(piece -> !columns || meets(piece.left(), piece.right(), table))
        .toList();
  }

  private static boolean meets(double left, double right, Table table) {
    return left < table.getRight() && right > table.getLeft();
  }

  private void add(PdfGrid grid, List<String> lines, boolean isFirst) {
    cells += grid.cells();
    GridTable.bound(cells, file);
    var heading = new PdfHeading(lines);
    var before = open;
    var same = last != null && grid.continues(last) && heading.continues(title);
    last = grid;
    if (isFirst && same && before != null) {
      grid.into(before);
      return;
    }
    var table = new GridTable();
    var above = new Above();
    lines.forEach(above::see);
    above.take().forEach(table::above);
    grid.into(table);
    tables.add(table);
    title = heading;
    open = table;
  }
}
