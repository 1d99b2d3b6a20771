package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A state agency as it was for some time.
 *
 * @param code electronic code (20/2020/QĐ-TTg, Điều 4), as {@code H61.03}; never used for another
 * @param slug first part of the slugs of its datasets, as {@code so-y-te}; stays its own for ever
 * @param parent code of the agency above
 * @param validFrom since when it is so; empty when not known
 * @param validTo the first day on which it is so no more
 */
public record Agency(
    String code,
    String slug,
    String name,
    Optional<String> parent,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo) {

  /** An agency whose days are not known. */
  public Agency(String code, String slug, String name, Optional<String> parent) {
    this(code, slug, name, parent, Optional.empty(), Optional.empty());
  }

  public boolean isOn(LocalDate day) {
    return validFrom.filter(start -> start.isAfter(day)).isEmpty()
        && validTo.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
