package vn.phusa.base.directory.postgres;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;

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
  private final Clock clock;

  FactLoader(DataSource database, JdbcClient jdbc, Agencies agencies, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.agencies = agencies;
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
    if (!agencies.all().isEmpty()) {
      return;
    }
    FactFile.of("agencies.csv")
        .rows()
        .map(cells ->
            new Agency(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                Optional.of(cells.get(3)).filter(parent -> !parent.isEmpty())))
        .forEach(agencies::save);
  }
}
