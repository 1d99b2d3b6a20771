package vn.phusa.collect.ingest.inference;

import java.util.regex.Pattern;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Found;

/** The title that a table is proposed with. */
final class TableTitle {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern UNIT =
      Pattern.compile(
          "[\\s;,.(-]*(?:ĐVT|Đơn vị tính|Đơn vị|Unit)\\s*:.*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 300;

  private TableTitle() {}

  /** What the file calls it, on one line, without the unit; empty when it says nothing. */
  static String of(Found found) {
    var line = BLANKS.matcher(Nfc.of(found.title())).replaceAll(" ").strip();
    var title = UNIT.matcher(line).replaceFirst("").strip();
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip();
  }
}
