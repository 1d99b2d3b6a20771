package vn.phusa.base.directory.postgres;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.law.KnownLaw;
import vn.phusa.testing.TestDatabase;

/** The facts in one database for all tests that only read them. */
final class LoadedUnits {

  private static final class Holder {
    static final JdbcClient JDBC = load();

    private static JdbcClient load() {
      var database = TestDatabase.with("directory");
      var jdbc = JdbcClient.create(database);
      var agencies = new Agencies(jdbc, new KnownLaw(), Clock.systemUTC());
      new FactLoader(database, jdbc, agencies, Clock.systemUTC()).afterSingletonsInstantiated();
      return jdbc;
    }
  }

  private LoadedUnits() {}

  static JdbcClient jdbc() {
    return Holder.JDBC;
  }

  static PostgresUnits units() {
    var table = new UnitTable(jdbc());
    return new PostgresUnits(table, new Successions(jdbc(), table));
  }

  static Rebasing rebasing() {
    return new Rebasing(jdbc(), new UnitTable(jdbc()));
  }
}
