package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.inner.TotalRow;
import vn.phusa.collect.ingest.inner.Units;

/** The usual signs and words of printed tables, Vietnamese and English. */
final class Marks {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern UNIT =
      Pattern.compile(
          "[(]?\\s*(đơn vị( tính)?|[§®]¬n vÞ( tÝnh)?|đvt|đv tính|unit(s)?)\\s*[:(/].*"
              + "|(triệu|tỷ|nghìn|ngàn|1[.]?000) (đồng|vnđ|usd|ha|tấn|người)\\b.{0,30}",
          FLAGS);
  private static final Pattern NOTE =
      Pattern.compile(
          "([(]?[*]+[)]?\\s*\\S|(ghi chú|nguồn|chú thích|chú giải|lưu ý|note(s)?|source(s)?|remark)"
              + "\\s*[:(.].*|(người lập|thủ trưởng|kế toán|giám đốc|nơi nhận).*).*",
          FLAGS);
  private static final Pattern NUMBERING =
      Pattern.compile(
          "[(\\[]?([A-ZĐ]|\\d{1,3})[)\\]]?"
              + "|[(]?\\d{1,3}[)]?\\s*=\\s*[(\\[]?\\d{1,3}[)\\]]?([-+*x/:,. ()\\[\\]%\\d…]*)");
  private static final Pattern YEAR =
      Pattern.compile("(\\D{0,12}[ .])?((19|20)\\d{2})( ?[)*]+)?( ?\\D{0,12})?");

  /** Who sends a report, in capitals, and what it was enclosed with, in brackets. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "[(].*[)]|(ỦY BAN|UBND|SỞ|BỘ|CỤC|CHI CỤC|TỔNG CỤC|PHÒNG|TRUNG TÂM|CỘNG H|ĐỘC LẬP)"
              + "(?U)[^\\p{Ll}]*");

  private Marks() {}

  /** A line above a table that does not say what the table is about. */
  static boolean letterhead(Row row) {
    return LETTERHEAD.matcher(row.firstText().strip()).matches();
  }

  /** A line such as "Đơn vị tính: Tỷ đồng". */
  static boolean unit(Row row) {
    return row.width() == 1
        && (UNIT.matcher(row.firstText()).matches()
            || Units.isMeasure(bare(row.firstText()))
                && (row.first() > 0 || !bare(row.firstText()).equals(row.firstText())));
  }

  /** The unit that such a line says, when it is only one. */
  static Optional<String> unitOf(Row row) {
    var text = bare(row.firstText());
    return Units.inTitle(text).or(() -> Optional.of(text).filter(Units::isUnit));
  }

  private static String bare(String text) {
    return text.replaceAll("^[(\\[]\\s*|\\s*[)\\]]$", "");
  }

  static boolean note(Row row) {
    return NOTE.matcher(row.firstText()).matches();
  }

  static boolean total(Row row) {
    return TotalRow.is(row.label());
  }

  /** A line such as "A | B | 1 | 2=3+4" that only numbers the columns. */
  static boolean numbering(Row row) {
    var cells = filled(row);
    if (cells.size() < 2 || !cells.stream().allMatch(cell -> NUMBERING.matcher(cell).matches())) {
      return false;
    }
    var marked = cells.stream().anyMatch(cell -> !cell.chars().allMatch(Character::isDigit));
    return marked ? ascending(cells) : cells.size() >= 4 && counting(cells);
  }

  private static boolean counting(List<String> cells) {
    for (var index = 0; index < cells.size(); index++) {
      if (!cells.get(index).equals(String.valueOf(index + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Letters and numbers each go on by one from the first cell: A B 1 2, (1) (2), 1 2=3+4 3. */
  private static boolean ascending(List<String> cells) {
    var letter = 'A';
    var number = 0;
    for (var cell : cells) {
      var core = cell.replaceAll("[()\\[\\] ]", "").replaceAll("=.*", "");
      if (core.equals(String.valueOf(letter))) {
        letter++;
      } else if (core.chars().allMatch(Character::isDigit) && Integer.parseInt(core) > number) {
        number = Integer.parseInt(core);
      } else {
        return false;
      }
    }
    return true;
  }

  /** A line of years or dates, each later (or each earlier) than the one before. */
  static boolean sequence(Row row) {
    var values = new ArrayList<String>();
    for (var column = 0; column < row.cells().size(); column++) {
      if (row.kind(column).typed() || column > 0 && year(row.text(column))) {
        values.add(step(row, column));
      }
    }
    if (values.size() < 2 || values.contains("")) {
      return false;
    }
    var sorted = values.stream().distinct().sorted().toList();
    return sorted.size() == values.size()
        && (sorted.equals(values) || sorted.reversed().equals(values));
  }

  private static String step(Row row, int column) {
    var year = YEAR.matcher(row.text(column));
    if (year.matches()) {
      return year.group(2);
    }
    var date = row.text(column);
    return row.kind(column) == Kind.DATE && date.matches("\\d{4}-\\d{2}-\\d{2}.*") ? date : "";
  }

  /** A bare year, as a line of a header has it below "năm". */
  static boolean bareYear(String text) {
    return text.matches("[(]?(19|20)\\d{2}[)]?");
  }

  private static boolean year(String text) {
    return YEAR.matcher(text).matches();
  }

  private static List<String> filled(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(column -> row.filled(column) && !row.text(column).startsWith("#"))
        .mapToObj(row::text)
        .toList();
  }
}
