package vn.phusa.base.directory.inner;

import java.util.List;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Piece;
import vn.phusa.base.directory.Unit;

/**
 * A unit as its page shows it.
 *
 * @param history all units that ever had its code
 * @param pieces communes of today that hold something of it, when it is no more
 * @param became units of its own level that it went into, when it is no more
 * @param madeOf what it was made of, when it is of today
 * @param below the units right below it on its last day or today
 */
public record UnitView(
    LocatedUnit located,
    List<LocatedUnit> history,
    List<Piece> pieces,
    List<Part> became,
    List<Part> madeOf,
    List<Unit> below) {

  public UnitView {
    history = List.copyOf(history);
    pieces = List.copyOf(pieces);
    became = List.copyOf(became);
    madeOf = List.copyOf(madeOf);
    below = List.copyOf(below);
  }

  public Unit unit() {
    return located.unit();
  }

  /** How many communes of today lie wholly in it. */
  public long entire() {
    return pieces.stream().filter(Piece::entirely).count();
  }

  /** Its code names a unit of another name at another time. */
  public boolean reused() {
    return history.stream()
        .anyMatch(other ->
            !bare(other.unit()).equals(bare(unit())) && other.unit().level() == unit().level());
  }

  private static String bare(Unit unit) {
    return unit.name().substring(unit.kind().length());
  }

  /** The address of a unit's page on a day when it was. */
  public static String address(Unit unit) {
    var path = "/units/" + unit.code();
    return unit.validTo().isPresent() ? path + "?date=" + unit.validTo().get().minusDays(1) : path;
  }
}
