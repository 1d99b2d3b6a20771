package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An administrative unit as of a time. A code alone is ambiguous across 1 July 2025: code and day
 * name a unit.
 *
 * @param code official code: two digits for a province, three for a district (before 1 July 2025),
 *     five for a commune
 * @param kind {@code tỉnh}, {@code thành phố}, {@code xã}, {@code phường}, {@code đặc khu}, ...
 * @param name with its kind, as {@code Xã Tân Phú}
 * @param validTo the first day on which it is no more
 */
public record Unit(
    String code,
    Level level,
    String kind,
    String name,
    Optional<String> parent,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {

  /** Rank of a unit. */
  public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
  }
}
