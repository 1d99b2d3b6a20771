package vn.phusa.collect.ingest.inner;

import java.util.regex.Pattern;

/** Knows rows of totals by their names. */
public final class TotalRow {

  private static final Pattern NAMES =
      Pattern.compile(
          "(tổng( số| cộng| trị giá| giá trị| kim ngạch|)|cộng|tổng cộng.*|tổng số.{0,3}[(:].*"
              + "|cả nước|toàn quốc|toàn (tỉnh|thành phố|ngành|huyện|vùng|xã)"
              + "|(grand )?total|whole country)\\s*[:.]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TotalRow() {}

  /** Whether a label says that its row sums up others. */
  public static boolean is(String label) {
    return NAMES.matcher(label.strip()).matches();
  }
}
