package vn.phusa.collect.ingest;

import java.util.List;

/**
 * Finds the tables in a grid: title lines, header lines, rows, totals and notes below, empty
 * columns.
 */
public interface Layout {

  /** The tables, in their order on the sheet; at least one when any line has content. */
  List<Region> regions(Grid grid);
}
