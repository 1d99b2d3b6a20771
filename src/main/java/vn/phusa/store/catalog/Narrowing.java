package vn.phusa.store.catalog;

import java.util.Optional;
import vn.phusa.base.access.Classification;

/**
 * What a search is narrowed to, each by the key of a facet's value.
 *
 * @param agency electronic code, as {@code H61.03}
 * @param classification name of a {@code Classification}
 * @param format what it can be downloaded as, as {@code geojson}: only where there is geometry
 * @param freshness {@code day}, {@code week}, {@code month}, {@code year}: changed within that time
 */
public record Narrowing(
    Optional<String> agency,
    Optional<String> sector,
    Optional<String> classification,
    Optional<String> format,
    Optional<String> freshness) {

  private static final Optional<String> ANY = Optional.empty();

  /** To nothing. */
  public static Narrowing none() {
    return new Narrowing(ANY, ANY, ANY, ANY, ANY);
  }

  public static Narrowing toAgency(String code) {
    return new Narrowing(Optional.of(code), ANY, ANY, ANY, ANY);
  }

  public static Narrowing toOpen() {
    return new Narrowing(ANY, ANY, Optional.of(Classification.OPEN.name()), ANY, ANY);
  }
}
