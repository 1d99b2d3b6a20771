package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import vn.phusa.testing.TestDatabase;

class PostgresSourceTest extends DatabaseContract {

  private static final PGSimpleDataSource SERVER = (PGSimpleDataSource) TestDatabase.with();

  @Override
  protected String connector() {
    return "postgresql";
  }

  @Override
  protected Map<String, String> reaching() {
    return Map.of(
        "host", "127.0.0.1",
        "port", Integer.toString(SERVER.getPortNumbers()[0]),
        "database", String.valueOf(SERVER.getDatabaseName()),
        "user", "postgres",
        "password", "khong-ai-biet");
  }

  /** This server asks nobody for a password, but it knows its users. */
  @Override
  Map<String, String> wrongSignIn() {
    return Map.of("user", "nguoi-la");
  }

  @Override
  String offered() {
    return "public." + table;
  }

  @Override
  Connection direct() throws SQLException {
    return SERVER.getConnection("postgres", "");
  }
}
