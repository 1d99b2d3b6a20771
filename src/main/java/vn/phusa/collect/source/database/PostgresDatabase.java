package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;

/** PostgreSQL. */
record PostgresDatabase(SourceSettings settings) implements Database {

  private static final int PORT = 5432;

  @Override
  public String key() {
    return "postgresql";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  public Connection connect(Link link, InetAddress address) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.getHostAddress()});
    source.setPortNumbers(new int[] {link.number("port")});
    source.setDatabaseName(link.needed("database"));
    source.setUser(link.needed("user"));
    source.setPassword(link.text("password"));
    source.setApplicationName("phusa");
    source.setConnectTimeout((int) settings.connect().toSeconds());
    source.setLoginTimeout((int) settings.connect().toSeconds());
    source.setSocketTimeout((int) settings.silence().toSeconds());
    source.setReadOnly(true);
    var connection = source.getConnection();
    connection.setReadOnly(true);
    // Without a transaction the driver would keep all rows in memory.
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public String counts() {
    return """
    select n.nspname, c.relname, c.reltuples::bigint
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and c.reltuples >= 0
    """;
  }

  @Override
  public boolean hasSchemas() {
    return true;
  }
}
