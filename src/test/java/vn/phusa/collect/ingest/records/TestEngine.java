package vn.phusa.collect.ingest.records;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Engine;
import vn.phusa.store.lake.LakeCode;

/** An engine in memory that fails as the lake's does. */
final class TestEngine implements Engine {

  @Override
  public <T> T use(Function<DSLContext, T> work) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return work.apply(DSL.using(connection, SQLDialect.DUCKDB));
    } catch (DataAccessException failure) {
      throw new Problem(failure, LakeCode.SOURCE_UNREADABLE, "file");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
