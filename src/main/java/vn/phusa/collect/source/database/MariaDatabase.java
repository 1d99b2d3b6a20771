package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jooq.SQLDialect;
import org.mariadb.jdbc.Driver;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

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
    options.putAll(protection(link));
    // Nothing of it but a server and a number: whatever else people wrote comes as options.
    var host = Tls.of(link) == Tls.VERIFY ? Hosts.named(link) : Addresses.literal(address);
    var url = "jdbc:mariadb://" + host + ":" + link.number("port") + "/";
    var connection = new Driver().connect(url, options);
    connection.setCatalog(link.needed("database"));
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public List<Field> fields() {
    return List.of(Tls.FIELD);
  }

  /** How the driver is told to protect the way, and by whose word a server is who it says. */
  Properties protection(Link link) {
    var options = new Properties();
    options.setProperty("sslMode", mode(Tls.of(link)));
    if (settings.authorities() != null) {
      options.setProperty("serverSslCert", settings.authorities().toString());
    }
    return options;
  }

  /** The driver's and Debezium's word for it. */
  static String mode(Tls tls) {
    return switch (tls) {
      case NONE -> "disable";
      case ENCRYPT -> "trust";
      case VERIFY -> "verify-full";
    };
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
