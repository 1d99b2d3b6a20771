package vn.phusa.collect.ingest.layout;

import java.util.List;
import java.util.stream.IntStream;

/** How sure a reading is: 1 for a regular table, less for every sign that it may be wrong. */
final class Certainty {

  private Certainty() {}

  static double of(Block block, Header header, int start, Foot foot, List<String> names) {
    var doubt = 0.0;
    doubt += header.absent() ? 0.3 : 0;
    doubt += foot.to() <= start ? 0.3 : 0;
    doubt += block.typed().isEmpty() && !header.absent() ? 0.05 : 0;
    doubt += header.absent() ? 0 : Math.min(0.2, 0.03 * (header.to() - header.from() - 1));
    var unnamed = names.stream().filter(String::isEmpty).count();
    doubt += header.absent() || names.isEmpty() ? 0 : 0.3 * unnamed / names.size();
    doubt += 0.3 * misfits(block, start, foot);
    doubt += block.usual() == 1 ? 0.1 : 0;
    return Math.clamp(1 - doubt, 0.05, 1);
  }

  /** The share of rows whose typed columns hold more texts than values. */
  private static double misfits(Block block, int start, Foot foot) {
    var rows = foot.to() - start;
    if (rows <= 0) {
      return 0;
    }
    var bad =
        IntStream.range(start, foot.to())
            .filter(index -> block.textCells(index) > block.typedCells(index))
            .count();
    return (double) bad / rows;
  }
}
