package vn.phusa.collect.ingest.delimited;

import java.util.BitSet;
import java.util.List;

/**
 * A text taken apart.
 *
 * @param starts where each cell begins in the text, its opening quote included
 * @param quoted which cells were quoted
 * @param stray quotes that were neither escaped nor at the edge of a cell
 * @param loose white space between a quote and the delimiter
 * @param open the last cell's quote is never closed
 */
record Split(
    List<String> values, List<Integer> starts, BitSet quoted, int stray, int loose, boolean open) {

  boolean regular() {
    return stray == 0 && loose == 0 && !open;
  }
}
