package vn.phusa.share.portal.inner;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.Rows;

/** Rows as a workbook; what exceeds a sheet goes on in the next. */
final class XlsxRows {

  /** Rows below the heading that one sheet holds (Excel's limit is 1,048,576 in all). */
  static final int SHEET = 1_048_575;

  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSH = 1000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Workbook workbook;
  private final List<String> headings;
  private final List<String> formats;
  private final int perSheet;

  private XlsxRows(Workbook workbook, List<String> headings, List<Integer> decimals, int perSheet) {
    this.workbook = workbook;
    this.headings = headings;
    this.formats = decimals.stream().map(XlsxRows::format).toList();
    this.perSheet = perSheet;
  }

  /**
   * @param decimals how many every number of a column is shown with at the least
   */
  static void write(Rows rows, List<String> headings, List<Integer> decimals, OutputStream out)
      throws IOException {
    write(rows, headings, decimals, SHEET, out);
  }

  static void write(
      Rows rows, List<String> headings, List<Integer> decimals, int perSheet, OutputStream out)
      throws IOException {
    try (var workbook = new Workbook(out, "Phu Sa", "1.0")) {
      new XlsxRows(workbook, headings, decimals, perSheet).sheets(rows);
    }
  }

  /** {@code 0.00#######}: as many zeros, then what there is; empty for Excel's own. */
  private static String format(int decimals) {
    return decimals == 0 ? "" : "0." + "0".repeat(decimals) + "#".repeat(9 - decimals);
  }

  private void sheets(Rows rows) throws IOException {
    var sheet = sheet(1);
    var number = 1;
    var line = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      if (line == perSheet) {
        sheet.finish();
        sheet = sheet(++number);
        line = 0;
      }
      line(sheet, ++line, row.get());
    }
    sheet.finish();
  }

  private Worksheet sheet(int number) {
    var sheet = workbook.newWorksheet("Dữ liệu" + (number == 1 ? "" : " " + number));
    sheet.freezePane(0, 1);
    for (var place = 0; place < headings.size(); place++) {
      sheet.inlineString(0, place, headings.get(place));
      sheet.style(0, place).bold().set();
    }
    return sheet;
  }

  private void line(Worksheet sheet, int line, List<@Nullable Object> row) throws IOException {
    for (var place = 0; place < row.size(); place++) {
      cell(sheet, line, place, row.get(place));
    }
    if (line % FLUSH == 0) {
      sheet.flush();
    }
  }

  private void cell(Worksheet sheet, int line, int place, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Long number when Math.abs(number) >= 1L << 53 ->
          sheet.inlineString(line, place, number.toString());
      case BigDecimal number -> decimal(sheet, line, place, number);
      case Number number -> sheet.value(line, place, number);
      case Boolean truth -> sheet.value(line, place, truth);
      case LocalDate date -> date(sheet, line, place, date);
      case Instant instant -> instant(sheet, line, place, instant);
      case LocalTime time -> sheet.inlineString(line, place, time.toString());
      case Object other -> sheet.inlineString(line, place, shortened(other.toString()));
    }
  }

  private void decimal(Worksheet sheet, int line, int place, BigDecimal number) {
    sheet.value(line, place, number);
    if (!formats.get(place).isEmpty()) {
      sheet.style(line, place).format(formats.get(place)).set();
    }
  }

  private static void date(Worksheet sheet, int line, int place, LocalDate date) {
    sheet.value(line, place, date);
    sheet.style(line, place).format("dd/mm/yyyy").set();
  }

  private static void instant(Worksheet sheet, int line, int place, Instant instant) {
    sheet.value(line, place, instant.atZone(ZONE).toLocalDateTime());
    sheet.style(line, place).format("dd/mm/yyyy hh:mm:ss").set();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
