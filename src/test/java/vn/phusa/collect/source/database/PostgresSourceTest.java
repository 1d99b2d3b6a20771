package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.phusa.testing.TestDatabase;

class PostgresSourceTest extends PostgresContract {

  private static final PGSimpleDataSource SERVER = (PGSimpleDataSource) TestDatabase.with();

  @Override
  protected String connector() {
    return "postgresql";
  }

  @Override
  int port() {
    return SERVER.getPortNumbers()[0];
  }

  @Override
  String database() {
    return String.valueOf(SERVER.getDatabaseName());
  }

  @Override
  Connection direct() throws SQLException {
    return SERVER.getConnection("postgres", "");
  }
}
