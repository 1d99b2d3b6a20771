package vn.phusa.collect.ingest.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.inner.PageHead;

/** One block read as title, header, rows and foot. */
final class Reading {

  private final Block block;
  private final boolean last;
  private final int start;
  private final Header header;
  private final Foot foot;
  private final Columns columns;

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
    this.columns = columns();
  }

  Region region() {
    var headerFrom = header.absent() ? 0 : block.row(header.from()).number();
    var headerTo = header.absent() ? 0 : block.row(header.to() - 1).number();
    return new Region(
        headerFrom,
        headerTo,
        bodyFrom(headerTo),
        bodyTo(headerTo),
        columns.positions(),
        columns.headers(),
        columns.shape(),
        title(),
        unit(),
        Certainty.of(block, header, start, foot, columns.names()),
        Remarks.of(block, header, start, foot, columns));
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

  private Columns columns() {
    var all = IntStream.range(0, block.columns()).boxed().toList();
    var names = header.names(all);
    var rows = rows(Names.unique(Names.filled(names, all)));
    var kept =
        all.stream()
            .filter(column ->
                named(column) || rows.stream().anyMatch(row -> !row.own(column).isEmpty()))
            .toList();
    return Joints.columns(block, rows, kept, names).from(leftmost());
  }

  /** The rows of values; what heads a further page holds none. */
  private List<Row> rows(List<String> names) {
    var body = block.rows().subList(Math.min(start, foot.to()), foot.to());
    if (header.absent()) {
      return body;
    }
    var head = new PageHead(names);
    return body.stream().filter(row -> !head.takes(own(row, names.size()))).toList();
  }

  /** Where titles of further pages begin. */
  private int leftmost() {
    var body = block.rows().subList(Math.min(start, foot.to()), foot.to());
    return body.stream().mapToInt(Row::first).min().orElse(Integer.MAX_VALUE);
  }

  private static List<String> own(Row row, int columns) {
    return IntStream.range(0, columns).mapToObj(row::own).toList();
  }

  /** A name of its own, not only the rest of a merged cell. */
  private boolean named(int column) {
    return !header.absent()
        && header.naming().stream().anyMatch(r -> r.filled(column) && !r.repeatsLeft(column));
  }

  /** What a line above the table says of all its figures. */
  private Optional<String> unit() {
    return above().stream()
        .filter(Marks::unit)
        .flatMap(row -> Marks.unitOf(row).stream())
        .findFirst();
  }

  private List<Row> above() {
    return block.rows().subList(0, header.absent() ? start : header.from());
  }

  private String title() {
    var lines = above().stream().filter(row -> !Marks.unit(row) && row.width() == 1).toList();
    var telling = lines.stream().filter(row -> !Marks.letterhead(row)).toList();
    return (telling.isEmpty() ? lines : telling)
        .stream().map(Row::firstText).collect(Collectors.joining(" "));
  }
}
