package vn.phusa.base.directory.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.testing.TestDatabase;

/** The facts in one database for all tests that only read them. */
final class LoadedUnits {

  private static final class Holder {
    static final AgencyParts PARTS = load();

    private static AgencyParts load() {
      var parts = AgencyParts.on(TestDatabase.with("directory"));
      parts.loader().afterSingletonsInstantiated();
      return parts;
    }
  }

  private LoadedUnits() {}

  static JdbcClient jdbc() {
    return Holder.PARTS.jdbc();
  }

  static PostgresUnits units() {
    return Holder.PARTS.units();
  }

  static Rebasing rebasing() {
    return new Rebasing(jdbc(), new UnitTable(jdbc()));
  }
}
