package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Properties;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** Microsoft SQL Server, by Microsoft's driver. */
record SqlServer() implements Product {

  private static final int PORT = 1433;

  @Override
  public String key() {
    return "sqlserver";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public String scheme() {
    return "jdbc:sqlserver://";
  }

  @Override
  public String jar() {
    return "mssql-jdbc-13.2.1.jre11.jar";
  }

  @Override
  public Target target(Link link, InetAddress address, SourceSettings limits) {
    var tls = Tls.of(link);
    var options = new Properties();
    options.setProperty("user", link.needed("user"));
    options.setProperty("password", link.text("password"));
    options.setProperty("databaseName", link.needed("database"));
    options.setProperty("applicationName", "phusa");
    options.setProperty("applicationIntent", "ReadOnly");
    options.setProperty("responseBuffering", "adaptive");
    options.setProperty("loginTimeout", Long.toString(limits.connect().toSeconds()));
    options.setProperty("socketTimeout", Long.toString(limits.silence().toMillis()));
    options.setProperty("encrypt", Boolean.toString(tls != Tls.NONE));
    options.setProperty("trustServerCertificate", Boolean.toString(tls != Tls.VERIFY));
    if (tls == Tls.VERIFY) {
      options.setProperty("hostNameInCertificate", link.needed("host"));
    }
    var url = scheme() + Addresses.literal(address) + ":" + link.number("port");
    return new Target(url, options);
  }

  @Override
  public String counts() {
    return """
    select s.name, t.name, sum(p.rows)
    from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
    join sys.partitions p on p.object_id = t.object_id and p.index_id in (0, 1)
    group by s.name, t.name
    """;
  }

  @Override
  public String state(SQLException e) {
    return switch (e.getErrorCode()) {
      // The login failed, the database cannot be opened, the password has run out.
      case 18_456, 4_060, 18_487, 18_488 -> "28000";
      // No such column or table, no right to it.
      case 207, 208, 229, 230 -> "42000";
      default -> Product.super.state(e);
    };
  }
}
