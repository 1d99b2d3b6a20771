package vn.phusa.collect.ingest.workbook;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param hiddenColumns 0-based columns that the workbook hides
 */
record Tab(int index, String name, boolean hidden, List<Span> spans, List<Integer> hiddenColumns) {

  Tab {
    spans = List.copyOf(spans);
    hiddenColumns = List.copyOf(hiddenColumns);
  }

  /** A merged range; rows are 1-based, columns 0-based, both ends included. */
  record Span(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    boolean covers(long row) {
      return firstRow <= row && row <= lastRow;
    }
  }
}
