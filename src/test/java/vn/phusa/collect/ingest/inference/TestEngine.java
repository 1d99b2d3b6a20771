package vn.phusa.collect.ingest.inference;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.phusa.store.lake.Engine;

/** An engine in memory, for tests. */
final class TestEngine implements Engine {

  @Override
  public <T> T use(Function<DSLContext, T> work) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return work.apply(DSL.using(connection, SQLDialect.DUCKDB));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
