package vn.phusa.collect.ingest;

import java.util.List;

/**
 * The beginning and the end of a sheet or a text file as lines of cells, for finding the table in
 * it.
 *
 * @param lines the first lines (up to 2,000); a cell without content is the empty text
 * @param tail the last lines (up to 200) of a longer file, empty otherwise
 * @param total lines of the whole file or sheet, when known; -1 otherwise
 */
public record Grid(List<Line> lines, List<Line> tail, long total) {

  public Grid {
    lines = List.copyOf(lines);
    tail = List.copyOf(tail);
  }

  /**
   * @param number 1-based line in the file, or row in the sheet
   */
  public record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
