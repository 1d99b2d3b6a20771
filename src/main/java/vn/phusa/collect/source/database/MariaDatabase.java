package vn.phusa.collect.source.database;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.SQLDialect;
import org.mariadb.jdbc.Driver;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;

/** MariaDB, and MySQL, whose protocol it shares. */
record MariaDatabase(SourceSettings settings) implements Database {

  private static final int PORT = 3306;

  @Override
  public String key() {
    return "mariadb";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.MARIADB;
  }

  @Override
  public Connection connect(Link link, InetAddress address) throws SQLException {
    var options = new Properties();
    options.setProperty("user", link.needed("user"));
    options.setProperty("password", link.text("password"));
    options.setProperty("connectTimeout", Long.toString(settings.connect().toMillis()));
    options.setProperty("socketTimeout", Long.toString(settings.silence().toMillis()));
    options.setProperty("allowLocalInfile", "false");
    // Nothing of it but an address and a number: whatever people wrote comes as options.
    var url = "jdbc:mariadb://" + host(address) + ":" + link.number("port") + "/";
    var connection = new Driver().connect(url, options);
    connection.setCatalog(link.needed("database"));
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }

  private static String host(InetAddress address) {
    return address instanceof Inet6Address
        ? "[" + address.getHostAddress() + "]"
        : address.getHostAddress();
  }

  @Override
  public String counts() {
    return """
    select table_schema, table_name, table_rows from information_schema.tables
    where table_schema = database() and table_rows is not null
    """;
  }

  @Override
  public boolean hasSchemas() {
    return false;
  }
}
