package vn.phusa.collect.ingest.inner;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param hiddenColumns 0-based columns that the workbook hides
 */
public record Tab(
    int index, String name, boolean hidden, List<Span> spans, List<Integer> hiddenColumns) {

  public Tab {
    spans = List.copyOf(spans);
    hiddenColumns = List.copyOf(hiddenColumns);
  }

  /** A merged range; rows are 1-based, columns 0-based, both ends included. */
  public record Span(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    public boolean covers(long row) {
      return firstRow <= row && row <= lastRow;
    }
  }
}
