package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Administrative units by official code and day, and what became of them. */
public interface Units {

  /** The units of a level on a day, by code. */
  List<Unit> ofLevel(Unit.Level level, LocalDate day);

  /** The units right below another on a day, by code. */
  List<Unit> below(String parent, LocalDate day);

  Optional<Unit> find(String code, LocalDate day);

  /**
   * A unit by its name, written with or without kind and diacritics; empty when none or several
   * have it.
   */
  Optional<Unit> findByName(String name, Unit.Level level, LocalDate day);

  /**
   * The units of any time that are called so, with or without kind and diacritics, the best first;
   * behind a comma may stand what they lay in ({@code Châu Thành, Bến Tre}). A code finds its
   * units.
   */
  List<LocatedUnit> search(String text, int limit);

  /** All units that ever had this code, the oldest first, with what they lay in. */
  List<LocatedUnit> history(String code);

  /** What a commune or province of today was made of. */
  List<Part> madeOf(String code, LocalDate day);

  /** What became of a unit of before 1 July 2025. */
  List<Part> becameOf(String code, LocalDate day);

  /** The communes of today that hold something of a unit of before, by code. */
  List<Piece> pieces(String code, LocalDate day);
}
