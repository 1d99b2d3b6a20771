package vn.phusa.base.directory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit with the units that it lies in.
 *
 * @param above the nearest first
 */
public record LocatedUnit(Unit unit, List<Unit> above) {

  public LocatedUnit {
    above = List.copyOf(above);
  }

  /** {@code Huyện Châu Thành, Tỉnh Bến Tre}. */
  public String path() {
    return Stream.concat(Stream.of(unit), above.stream())
        .map(Unit::name)
        .collect(Collectors.joining(", "));
  }
}
