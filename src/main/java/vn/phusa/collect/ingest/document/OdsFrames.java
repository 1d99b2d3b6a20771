package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.inner.Tab;

/** What stands around the rows: names of the sheets, merged ranges, hidden columns. */
final class OdsFrames implements OdsWalk.Sheets {

  private static final int SPANS = 200_000;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long row;

  private record Sheet(
      String name, boolean hidden, List<Tab.Span> spans, List<Integer> hiddenColumns) {}

  @Override
  public boolean begins(int index, String name, boolean isHidden) {
    var wished = name.isBlank() ? "Bảng " + (index + 1) : name;
    var own = names.add(wished) ? wished : wished + " (" + (index + 1) + ")";
    sheets.add(new Sheet(own, isHidden, new ArrayList<>(), new ArrayList<>()));
    return true;
  }

  @Override
  public void column(int from, int to, boolean isHidden) {
    if (isHidden) {
      IntStream.rangeClosed(from, to).forEach(sheets.getLast().hiddenColumns()::add);
    }
  }

  @Override
  public void row(long number, long times, boolean isHidden) {
    row = number;
  }

  @Override
  public void cell(int column, int times, OdsWalk.Content content, int width, int height) {
    var spans = sheets.getLast().spans();
    if ((width > 1 || height > 1) && spans.size() < SPANS) {
      spans.add(new Tab.Span(row, row + height - 1, column, column + width - 1));
    }
  }

  @Override
  public boolean endRow() {
    return true;
  }

  List<Tab> tabs() {
    return IntStream.range(0, sheets.size())
        .mapToObj(index -> {
          var sheet = sheets.get(index);
          return new Tab(index, sheet.name(), sheet.hidden(), sheet.spans(), sheet.hiddenColumns());
        })
        .toList();
  }
}
