package vn.phusa.collect.ingest.layout;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Region;

/** One block read as title, header, rows and foot. */
final class Reading {

  private final Block block;
  private final boolean last;
  private final int start;
  private final Header header;
  private final Foot foot;
  private final List<Integer> positions;
  private final List<String> names;

  /**
   * @param last nothing but this block follows to the end of the grid
   */
  Reading(Block block, boolean last) {
    this.block = block;
    this.last = last;
    var split = Start.of(block);
    this.header = Header.above(block, split);
    this.start = header.absent() ? firstRow(block) : header.to();
    this.foot = Foot.of(block, start);
    this.positions = positions();
    this.names = header.names(positions);
  }

  Region region() {
    var headerFrom = header.absent() ? 0 : block.row(header.from()).number();
    var headerTo = header.absent() ? 0 : block.row(header.to() - 1).number();
    return new Region(
        headerFrom,
        headerTo,
        bodyFrom(headerTo),
        bodyTo(headerTo),
        positions,
        Names.unique(Names.filled(names, positions)),
        title(),
        Certainty.of(block, header, start, foot, names),
        Remarks.of(block, header, start, foot, positions, names));
  }

  /** Without a header, titles above the rows are still no rows. */
  private static int firstRow(Block block) {
    var first = 0;
    while (first < block.size() - 1
        && block.usual() > 2
        && block.row(first).width() == 1
        && block.row(first).typed() == 0) {
      first++;
    }
    return first;
  }

  private long bodyFrom(long headerTo) {
    return start < block.size() ? block.row(start).number() : headerTo + 1;
  }

  /** To the end when nothing but rows follows; for a header alone, the line before the rows. */
  private long bodyTo(long headerTo) {
    if (last && foot.to() == block.size()) {
      return 0;
    }
    return foot.to() > start ? block.row(foot.to() - 1).number() : headerTo;
  }

  private List<Integer> positions() {
    return IntStream.range(0, block.columns())
        .filter(column -> holds(column) || named(column))
        .boxed()
        .toList();
  }

  private boolean holds(int column) {
    return IntStream.range(start, foot.to()).anyMatch(index -> block.row(index).filled(column));
  }

  /** A name of its own, not only the rest of a merged cell. */
  private boolean named(int column) {
    return !header.absent()
        && header.naming().stream().anyMatch(r -> r.filled(column) && !r.repeatsLeft(column));
  }

  private String title() {
    var end = header.absent() ? start : header.from();
    var lines =
        block.rows().subList(0, end).stream()
            .filter(row -> !Marks.unit(row) && row.width() == 1)
            .toList();
    var telling = lines.stream().filter(row -> !Marks.letterhead(row)).toList();
    return (telling.isEmpty() ? lines : telling)
        .stream().map(Row::firstText).collect(Collectors.joining(" "));
  }
}
