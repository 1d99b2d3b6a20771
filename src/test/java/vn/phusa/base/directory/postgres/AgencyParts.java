package vn.phusa.base.directory.postgres;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.law.KnownLaw;

/** The parts of the directory on one database, put together by hand. */
record AgencyParts(DataSource database, JdbcClient jdbc, Agencies agencies, Reforms reforms) {

  static AgencyParts on(DataSource database) {
    var jdbc = JdbcClient.create(database);
    return new AgencyParts(database, jdbc, new Agencies(jdbc), new Reforms(jdbc));
  }

  FactLoader loader() {
    return new FactLoader(database, jdbc, agencies, reforms, Clock.systemUTC());
  }

  PostgresDirectory directory(Journal journal, Clock clock) {
    var rules = new AgencyRules(agencies, new KnownLaw());
    var reforming = new Reforming(agencies, rules, reforms);
    return new PostgresDirectory(agencies, rules, reforms, reforming, journal, clock, database);
  }

  PostgresUnits units() {
    var table = new UnitTable(jdbc);
    return new PostgresUnits(table, new Successions(jdbc, table));
  }
}
