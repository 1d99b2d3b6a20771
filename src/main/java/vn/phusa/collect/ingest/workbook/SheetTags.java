package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.phusa.collect.ingest.inner.Tab;

/** Picks the few tags out of a sheet's XML that say what is merged and hidden. */
final class SheetTags implements ShortTags.Wanted {

  private static final Pattern MERGE =
      Pattern.compile(
          "(?:\\w+:)?mergeCell\\s.*?ref=\"([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})\".*");
  private static final Pattern COLUMN = Pattern.compile("(?:\\w+:)?col\\s.*");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final int COLUMNS = 16_384;

  private final List<Tab.Span> spans = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();

  /** Only tags that begin with c, m or a prefix and a colon can be meant. */
  @Override
  public boolean mayBe(byte first, byte second) {
    var cell = first == 'c' && second != 'o';
    return !cell && first != 'r' && first != '/' && first != 'v' && first != 'f';
  }

  @Override
  public void take(String text) {
    var merge = MERGE.matcher(text);
    if (merge.matches() && spans.size() < Limits.SPANS) {
      spans.add(
          new Tab.Span(
              Long.parseLong(merge.group(2)),
              Long.parseLong(merge.group(4)),
              column(merge.group(1)),
              column(merge.group(3))));
    } else if (COLUMN.matcher(text).matches()) {
      column(text, hidden);
    }
  }

  private static void column(String text, List<Integer> hidden) {
    var first = 0;
    var last = 0;
    var hides = false;
    var attributes = ATTRIBUTE.matcher(text);
    while (attributes.find()) {
      var value = attributes.group(2);
      switch (attributes.group(1)) {
        case "min" -> first = number(value);
        case "max" -> last = number(value);
        case "hidden" -> hides = value.equals("1") || value.equals("true");
        default -> {}
      }
    }
    for (var column = first; hides && first > 0 && column <= Math.min(last, COLUMNS); column++) {
      hidden.add(column - 1);
    }
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private static int column(String letters) {
    var column = 0;
    for (var index = 0; index < letters.length(); index++) {
      column = column * 26 + letters.charAt(index) - 'A' + 1;
    }
    return column - 1;
  }

  XlsxScan.Frame frame() {
    return new XlsxScan.Frame(List.copyOf(spans), List.copyOf(hidden));
  }
}
