package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A workbook into the lake against the same library that only reads its cells. */
final class WorkbookSpeed {

  private static final int ROUNDS = 3;
  private static final int ROWS = 200_000;

  private WorkbookSpeed() {}

  static Figure figure(BenchHouse house) {
    var file = written(house.work().resolve("bang-tinh.xlsx"));
    var round = new AtomicInteger();
    var pair =
        Stopwatch.alternately(
            ROUNDS,
            () ->
                BigTable.seconds(
                    BigTable.load(house, file, "do-luong.bang-tinh-" + round.incrementAndGet())),
            () -> Stopwatch.seconds(() -> read(file)));
    return Figure.against(
        "ingest-xlsx",
        pair,
        "s",
        new Budget.None(),
        "%d rows, %.0f rows/s; the run from start to commit against fastexcel reading every cell"
            .formatted(ROWS, ROWS / pair.ours()));
  }

  private static Path written(Path file) {
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "phusa", "1.0")) {
      var sheet = book.newWorksheet("Số liệu");
      var names = new String[] {"Mã", "Xã", "Số hộ", "Diện tích", "Ghi chú"};
      for (var column = 0; column < names.length; column++) {
        sheet.value(0, column, names[column]);
      }
      for (var row = 1; row <= ROWS; row++) {
        sheet.value(row, 0, "X%06d".formatted(row));
        sheet.value(row, 1, "Xã số " + row % 3321);
        sheet.value(row, 2, row % 5_000);
        sheet.value(row, 3, row * 7919 % 1_000_003 / 100.0);
        sheet.value(row, 4, "đã rà soát");
        if (row % 10_000 == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void read(Path file) {
    try (var book = new ReadableWorkbook(file.toFile());
        var rows = book.getFirstSheet().openStream()) {
      var cells = rows.mapToLong(row -> row.stream().filter(cell -> cell != null).count()).sum();
      if (cells < ROWS) {
        throw new IllegalStateException("only " + cells + " cells");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
