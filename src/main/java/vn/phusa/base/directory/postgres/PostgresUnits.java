package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Piece;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;

/** The administrative units kept in PostgreSQL. */
@Component
class PostgresUnits implements Units {

  private final UnitTable units;
  private final Successions successions;

  PostgresUnits(UnitTable units, Successions successions) {
    this.units = units;
    this.successions = successions;
  }

  @Override
  public List<Unit> ofLevel(Unit.Level level, LocalDate day) {
    return units.ofLevel(level, day);
  }

  @Override
  public List<Unit> below(String parent, LocalDate day) {
    return units.below(parent, day);
  }

  @Override
  public Optional<Unit> find(String code, LocalDate day) {
    return units.find(code, day);
  }

  @Override
  public Optional<Unit> findByName(String name, Unit.Level level, LocalDate day) {
    return units.findByName(name, level, day);
  }

  @Override
  public List<LocatedUnit> search(String text, int limit) {
    return units.search(text, limit);
  }

  @Override
  public List<LocatedUnit> history(String code) {
    return units.history(code);
  }

  @Override
  public List<Part> madeOf(String code, LocalDate day) {
    return successions.madeOf(code, day);
  }

  @Override
  public List<Part> becameOf(String code, LocalDate day) {
    return successions.becameOf(code, day);
  }

  @Override
  public List<Piece> pieces(String code, LocalDate day) {
    return successions.pieces(code, day);
  }
}
