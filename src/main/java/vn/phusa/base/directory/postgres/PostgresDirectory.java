package vn.phusa.base.directory.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** The directory kept in PostgreSQL. */
@Component
class PostgresDirectory implements Directory {

  private final Agencies agencies;
  private final Journal journal;

  PostgresDirectory(Agencies agencies, Journal journal) {
    this.agencies = agencies;
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
}
