package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Shape;

/**
 * Looks whether the rows of a table are an itemised list: totals, headings, items below items. Says
 * so only when it is certain; a flat table keeps its shape.
 */
public final class Items {

  private static final int DEEPEST = 6;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_INDENTS = 4;

  private record Item(int step, List<String> cells) {}

  private final List<Integer> positions;
  private final Shape shape;
  private final List<Item> rows = new ArrayList<>();

  /**
   * @param positions the first cell of each column
   * @param shape with the widths of the columns
   */
  public Items(List<Integer> positions, Shape shape) {
    this.positions = List.copyOf(positions);
    this.shape = shape;
  }

  /** A row of the table's beginning. */
  public void add(IntFunction<String> line, List<String> cells) {
    var wide =
        IntStream.range(0, cells.size()).filter(column -> shape.width(column) > 1).findFirst();
    var step =
        wide.isEmpty()
            ? 0
            : JoinedCells.step(line, positions.get(wide.getAsInt()), shape.width(wide.getAsInt()));
    rows.add(new Item(step, List.copyOf(cells)));
  }

  /** The shape with what is to be reckoned. */
  public Shape shape() {
    var label = label();
    if (label < 0 || rows.size() < FEWEST_ROWS) {
      return shape;
    }
    var signs = signs(label);
    var depth = depth(label, signs);
    var headings = depth > 0 && rows.stream().anyMatch(row -> heading(row, label, signs));
    var kinds = headings || rows.stream().anyMatch(row -> total(row, label));
    return depth == 0 && !kinds
        ? shape
        : new Shape(shape.widths(), label, depth == 0 ? -1 : signs, depth, kinds, shape.melt());
  }

  /** The first column of names, when figures stand right of it. */
  private int label() {
    for (var column = 0; column < Math.min(2, positions.size()); column++) {
      if (share(column, Items::isName) >= 0.6 && share(column, text -> true) >= 0.6) {
        var after = IntStream.range(column + 1, positions.size());
        return after.anyMatch(other -> figures(other)) ? column : -1;
      }
    }
    return -1;
  }

  private boolean figures(int column) {
    var filled = count(column, text -> true);
    return filled > 0 && count(column, text -> text.matches("-?[\\d.,]+%?")) * 2 > filled;
  }

  private static boolean isName(String text) {
    return text.chars().filter(Character::isLetter).limit(2).count() > 1;
  }

  private double share(int column, Function<String, Boolean> is) {
    return rows.isEmpty() ? 0 : (double) count(column, is) / rows.size();
  }

  private long count(int column, Function<String, Boolean> is) {
    return rows.stream()
        .map(row -> row.cells().get(column).strip())
        .filter(text -> !text.isEmpty() && is.apply(text))
        .count();
  }

  /** A column of A, I, 1 beside the names; one that only counts 1, 2, 3 is none. */
  private int signs(int label) {
    var signs = label - 1;
    if (signs < 0) {
      return -1;
    }
    var filled = count(signs, text -> true);
    var known = count(signs, text -> ItemKey.rank(text) != ItemKey.PLAIN);
    var kinds =
        rows.stream().map(row -> ItemKey.rank(row.cells().get(signs).strip())).distinct().toList();
    var several = kinds.stream().filter(rank -> rank != ItemKey.PLAIN).count() > 1;
    return filled > 0 && known * 5 >= filled * 4 && several ? signs : -1;
  }

  private int depth(int label, int signs) {
    var keys = rows.stream().map(row -> key(row, label, signs)).toList();
    if (!certain(keys.stream().filter(key -> key.rank() > 0).toList())) {
      return 0;
    }
    var outline = new Outline();
    var deepest = 0;
    for (var row : rows) {
      var text = row.cells().get(label);
      if (!text.isBlank()) {
        deepest = Math.max(deepest, outline.take(key(row, label, signs), text).level());
      }
    }
    return deepest > 1 ? Math.min(deepest, DEEPEST) : 0;
  }

  private static ItemKey key(Item row, int label, int signs) {
    var sign = signs < 0 ? "" : row.cells().get(signs);
    return ItemKey.of(row.step(), row.cells().get(label), sign);
  }

  /** Steps are certain; signs and blanks when the list begins outside and each comes twice. */
  private static boolean certain(List<ItemKey> keys) {
    if (keys.stream().map(ItemKey::step).distinct().count() > 1) {
      return true;
    }
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.compareTo(keys.getFirst()) < 0)) {
      return false;
    }
    var ranks = counts(keys, ItemKey::rank);
    if (ranks.size() > 1) {
      return ranks.values().stream().filter(count -> count > 1).count() > 1;
    }
    var blanks = counts(keys, ItemKey::blanks);
    return blanks.size() > 1
        && blanks.size() <= MOST_INDENTS
        && blanks.values().stream().allMatch(count -> count > 1);
  }

  private static HashMap<Integer, Long> counts(
      List<ItemKey> keys, Function<ItemKey, Integer> part) {
    return keys.stream().collect(Collectors.groupingBy(part, HashMap::new, Collectors.counting()));
  }

  private static boolean total(Item row, int label) {
    return TotalRow.is(row.cells().get(label));
  }

  private static boolean heading(Item row, int label, int signs) {
    return !row.cells().get(label).isBlank()
        && IntStream.range(0, row.cells().size())
            .filter(column -> column != label && column != signs)
            .allMatch(column -> row.cells().get(column).isBlank());
  }
}
