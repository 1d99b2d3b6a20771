package vn.phusa.base.directory.postgres;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Reform;

/**
 * Brings the fact files in before the first request: units when their edition is not the loaded
 * one, agencies only into an empty table, so that what people changed stays.
 */
@Component
class FactLoader implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FactLoader.class);
  private static final String UNITS = "units";

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final Reforms reforms;
  private final Clock clock;

  FactLoader(
      DataSource database, JdbcClient jdbc, Agencies agencies, Reforms reforms, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.reforms = reforms;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    loadUnits();
    loadAgencies();
  }

  private void loadUnits() {
    var facts = new UnitFacts();
    if (!facts.sha256().equals(loadedEdition())) {
      replaceUnits(facts);
      LOG.info("Loaded the administrative units, edition {}", facts.sha256().substring(0, 12));
    }
  }

  private String loadedEdition() {
    return jdbc.sql("select sha256 from directory_edition where facts = :facts")
        .param("facts", UNITS)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private void replaceUnits(UnitFacts facts) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      UnitLoading.load(connection, facts);
      try (var edition =
          connection.prepareStatement(
              """
              insert into directory_edition (facts, sha256, loaded_at) values (?, ?, ?)
              on conflict (facts) do update
              set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
              """)) {
        edition.setString(1, UNITS);
        edition.setString(2, facts.sha256());
        edition.setTimestamp(3, Timestamp.from(clock.instant()));
        edition.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the administrative units could not be loaded", e);
    }
  }

  private void loadAgencies() {
    if (!agencies.isEmpty()) {
      return;
    }
    FactFile.of("agencies.csv").rows().map(FactLoader::agency).forEach(agencies::begin);
    FactFile.of("reforms.csv").rows().map(FactLoader::reform).forEach(reforms::add);
  }

  private static Agency agency(List<String> cells) {
    return new Agency(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        Optional.of(cells.get(3)).filter(parent -> !parent.isEmpty()),
        day(cells.get(4)),
        day(cells.get(5)));
  }

  private static Reform.Done reform(List<String> cells) {
    return new Reform.Done(
        Reform.Kind.valueOf(cells.get(0)),
        LocalDate.parse(cells.get(1)),
        cells.get(2),
        cells.get(3),
        List.of(cells.get(4).split(" ")),
        List.of(cells.get(5).split(" ")),
        "system");
  }

  private static Optional<LocalDate> day(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
  }
}
