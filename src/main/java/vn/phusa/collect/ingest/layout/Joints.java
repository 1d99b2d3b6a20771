package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds neighbouring columns of a sheet that are one column of the table: the steps of an indented
 * list of items, each in a column of its own, and the halves of a merged name of which one holds
 * the values.
 */
final class Joints {

  /** Of a hundred rows with text in either of two steps, so many may have it in both. */
  private static final int BOTH = 10;

  /** The rest of a merged name holds at most one value for so many in its first column. */
  private static final int FEW = 5;

  private final Block block;
  private final List<Row> rows;
  private final List<String> names;

  private record Group(int from, int to, String name) {
    int width() {
      return to - from + 1;
    }

    IntStream cells() {
      return IntStream.rangeClosed(from, to);
    }
  }

  private Joints(Block block, List<Row> rows, List<String> names) {
    this.block = block;
    this.rows = rows;
    this.names = names;
  }

  /**
   * @param rows of values
   * @param kept columns of the sheet that belong to the table, from left to right
   * @param names of all columns of the sheet
   */
  static Columns columns(Block block, List<Row> rows, List<Integer> kept, List<String> names) {
    var groups = new Joints(block, rows, names).groups(kept);
    return new Columns(
        groups.stream().map(Group::from).toList(),
        groups.stream().map(Group::width).toList(),
        groups.stream().map(Group::name).toList());
  }

  private List<Group> groups(List<Integer> kept) {
    var groups = new ArrayList<Group>();
    var items = true;
    for (var column : kept) {
      items &= !block.typed().get(column);
      var name = names.get(column);
      var last = groups.isEmpty() ? null : groups.getLast();
      if (last != null && (items && steps(last, column) || halves(last, column))) {
        var named = last.name().isEmpty() ? name : last.name();
        groups.set(groups.size() - 1, new Group(last.from(), column, named));
        continue;
      }
      groups.add(new Group(column, column, name));
    }
    return groups;
  }

  /** Left of all values: texts below one name, and hardly a row has one in both columns. */
  private boolean steps(Group group, int column) {
    var name = names.get(column);
    var one = name.isEmpty() || group.name().isEmpty() || name.equals(group.name());
    if (!one || rows.isEmpty()) {
      return false;
    }
    var left = count(row -> filled(row, group));
    var right = count(row -> filled(row, column));
    var both = count(row -> filled(row, column) && filled(row, group) && !introduces(row, group));
    return left > 0 && right > 0 && both * 100 <= BOTH * (left + right - both);
  }

  private boolean halves(Group group, int column) {
    var name = names.get(column);
    if (name.isEmpty() || !name.equals(group.name())) {
      return false;
    }
    var left = count(row -> filled(row, group));
    var right = count(row -> filled(row, column));
    var both = count(row -> filled(row, group) && filled(row, column));
    return both == 0 && Math.min(left, right) * FEW <= Math.max(left, right);
  }

  private static boolean filled(Row row, Group group) {
    return group.cells().anyMatch(column -> filled(row, column));
  }

  private static boolean filled(Row row, int column) {
    return !row.own(column).isEmpty();
  }

  /** "Trong đó:" stands in a step of its own before what it introduces. */
  private static boolean introduces(Row row, Group group) {
    return group.cells().anyMatch(column -> row.own(column).endsWith(":"));
  }

  private long count(Predicate<Row> is) {
    return rows.stream().filter(is).count();
  }
}
