package vn.phusa.base.directory;

import java.util.List;

/**
 * A commune of today, as a piece of a unit of before.
 *
 * @param from what it took over of that unit
 * @param entirely it took over nothing from elsewhere
 */
public record Piece(LocatedUnit present, List<Part> from, boolean entirely) {

  public Piece {
    from = List.copyOf(from);
  }
}
