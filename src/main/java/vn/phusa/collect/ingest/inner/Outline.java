package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.List;

/** Where each row of an itemised list stands below others; takes the rows in their order. */
public final class Outline {

  /**
   * @param level 1 for a row below no other
   * @param parents the labels of the rows that it stands below, the outermost first
   */
  public record Place(int level, List<String> parents) {
    public Place {
      parents = List.copyOf(parents);
    }
  }

  private record Open(ItemKey key, String label) {}

  private final List<Open> open = new ArrayList<>();

  /** The place of the next row. */
  public Place take(ItemKey key, String label) {
    while (!open.isEmpty() && open.getLast().key().compareTo(key) >= 0) {
      open.removeLast();
    }
    var parents = open.stream().map(Open::label).toList();
    open.add(new Open(key, label.strip()));
    return new Place(open.size(), parents);
  }
}
