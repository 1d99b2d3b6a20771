package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Agencies and administrative units, with their succession in time. */
public interface Directory {

  /** All agencies, by name in Vietnamese order. */
  List<Agency> agencies();

  Optional<Agency> findAgency(String code);

  Optional<Agency> findAgencyBySlug(String slug);

  /** Adds an agency or changes its name. */
  Agency saveAgency(Agency agency, String principal);

  /** The units of a level on a day, by code. */
  List<Unit> units(Unit.Level level, LocalDate day);

  /** The units right below another on a day, by code. */
  List<Unit> unitsBelow(String parent, LocalDate day);

  Optional<Unit> findUnit(String code, LocalDate day);

  /**
   * A unit by its name, written with or without kind and diacritics; empty when none or several
   * have it.
   */
  Optional<Unit> findUnitByName(String name, Unit.Level level, LocalDate day);

  /** What a commune or province of today was made of. */
  List<Part> madeOf(String code, LocalDate day);

  /** What became of a unit of before 1 July 2025. */
  List<Part> becameOf(String code, LocalDate day);
}
