package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** The directory kept in PostgreSQL. */
@Component
class PostgresDirectory implements Directory {

  private final Agencies agencies;
  private final Units units;
  private final Successions successions;
  private final Journal journal;

  PostgresDirectory(Agencies agencies, Units units, Successions successions, Journal journal) {
    this.agencies = agencies;
    this.units = units;
    this.successions = successions;
    this.journal = journal;
  }

  @Override
  public List<Agency> agencies() {
    return agencies.all();
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return agencies.find(code);
  }

  @Override
  public Optional<Agency> findAgencyBySlug(String slug) {
    return agencies.findBySlug(slug);
  }

  @Override
  public Agency saveAgency(Agency agency, String principal) {
    var saved = agencies.save(agency);
    journal.append(
        new Entry(
            principal,
            "directory.agency.saved",
            saved.code(),
            Map.of("slug", saved.slug(), "name", saved.name())));
    return saved;
  }

  @Override
  public List<Unit> units(Unit.Level level, LocalDate day) {
    return units.ofLevel(level, day);
  }

  @Override
  public List<Unit> unitsBelow(String parent, LocalDate day) {
    return units.below(parent, day);
  }

  @Override
  public Optional<Unit> findUnit(String code, LocalDate day) {
    return units.find(code, day);
  }

  @Override
  public Optional<Unit> findUnitByName(String name, Unit.Level level, LocalDate day) {
    return units.findByName(name, level, day);
  }

  @Override
  public List<Part> madeOf(String code, LocalDate day) {
    return successions.madeOf(code, day);
  }

  @Override
  public List<Part> becameOf(String code, LocalDate day) {
    return successions.becameOf(code, day);
  }
}
