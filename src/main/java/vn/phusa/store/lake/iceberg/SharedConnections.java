package vn.phusa.store.lake.iceberg;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.iceberg.jdbc.JdbcClientPool;

/** Gives Iceberg's catalog the connections of the house's own pool, one for each action. */
final class SharedConnections extends JdbcClientPool {

  private final DataSource source;

  SharedConnections(DataSource source, Map<String, String> properties) {
    super(1, "jdbc:shared", properties);
    this.source = source;
  }

  @Override
  public <R> R run(Action<R, Connection, SQLException> action) throws SQLException {
    try (var connection = source.getConnection()) {
      return action.run(connection);
    }
  }

  @Override
  public <R> R run(Action<R, Connection, SQLException> action, boolean retry) throws SQLException {
    return run(action);
  }
}
