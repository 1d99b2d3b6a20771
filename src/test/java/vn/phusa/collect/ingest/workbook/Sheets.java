package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.Layout;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Shape;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.contract.Relation;

/** Workbooks made for a test, and what an engine reads of them. */
final class Sheets {

  private Sheets() {}

  static WorkbookFormat format(Layout layout) {
    return new WorkbookFormat(layout, List.of(new XlsxReader(), new XlsReader()));
  }

  static SourceFile file(Path folder, String name, Workbook book) {
    var path = folder.resolve(name);
    try (book;
        var out = Files.newOutputStream(path)) {
      book.write(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file(path);
  }

  static SourceFile file(Path folder, String name, byte[] bytes) {
    var path = folder.resolve(name);
    try {
      Files.write(path, bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file(path);
  }

  private static SourceFile file(Path path) {
    try {
      return new SourceFile(path.getFileName().toString(), path, Files.size(path), "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static <T extends Workbook> T book(T book, String sheet, Consumer<Sheet> content) {
    content.accept(book.createSheet(sheet));
    return book;
  }

  /** Numbers, texts and truths, beginning in a column; an empty text leaves a cell out. */
  static Row row(Sheet sheet, int index, Object... values) {
    var row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
    for (var column = 0; column < values.length; column++) {
      switch (values[column]) {
        case String empty when empty.isEmpty() -> {}
        case Number number -> row.createCell(column).setCellValue(number.doubleValue());
        case Boolean truth -> row.createCell(column).setCellValue(truth);
        default -> row.createCell(column).setCellValue(values[column].toString());
      }
    }
    return row;
  }

  /** A sheet's first line with content names the columns; the real layout has tests of its own. */
  static List<Region> firstLine(Grid grid) {
    var header = grid.lines().getFirst().cells();
    var positions = IntStream.range(0, header.size()).boxed().toList();
    return List.of(
        new Region(1, 1, 2, 0, positions, header, Shape.PLAIN, "", Optional.empty(), 1, List.of()));
  }

  /** Every row of a relation as the engine reads it: the line, then the fields. */
  static List<List<String>> rows(Relation relation) {
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:")) {
      var duck = DSL.using(connection, SQLDialect.DUCKDB);
      var rows = new ArrayList<List<String>>();
      var line = relation.line().orElseThrow();
      for (var record :
          duck.select(line).select(relation.fields()).from(relation.table()).orderBy(line)) {
        var cells = new ArrayList<String>();
        for (var field : record.intoArray()) {
          cells.add(field == null ? "" : field.toString());
        }
        rows.add(cells);
      }
      return rows;
    } catch (java.sql.SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
