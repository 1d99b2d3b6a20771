package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** Oracle Database, by Oracle's thin driver. The database is the name of a service. */
record Oracle() implements Product {

  private static final int PORT = 1521;
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._$#-]{0,127}");

  @Override
  public String key() {
    return "oracle";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public String scheme() {
    return "jdbc:oracle:thin:@";
  }

  @Override
  public String jar() {
    return "ojdbc17.jar";
  }

  /** The name of a server that has to prove it is the one to be asked for, not its address. */
  @Override
  public Target target(Link link, InetAddress address, SourceSettings limits) {
    var service = link.needed("database");
    if (!SERVICE.matcher(service).matches()) {
      throw new Problem(SourceCode.FIELD_WRONG, "database", service);
    }
    var tls = Tls.of(link);
    var options = new Properties();
    options.setProperty("user", link.needed("user"));
    options.setProperty("password", link.text("password"));
    options.setProperty("v$session.program", "phusa");
    options.setProperty("oracle.net.CONNECT_TIMEOUT", Long.toString(limits.connect().toMillis()));
    options.setProperty("oracle.jdbc.ReadTimeout", Long.toString(limits.silence().toMillis()));
    options.setProperty("oracle.net.ssl_server_dn_match", Boolean.toString(tls == Tls.VERIFY));
    var way = tls == Tls.NONE ? "//" : "tcps://";
    var host = tls == Tls.VERIFY ? Hosts.named(link) : Addresses.literal(address);
    var url = scheme() + way + host + ":" + link.number("port") + "/" + service;
    return new Target(url, options);
  }

  @Override
  public String counts() {
    return "select owner, table_name, num_rows from all_tables where num_rows is not null";
  }

  @Override
  public String state(SQLException e) {
    return switch (e.getErrorCode()) {
      // Wrong password, no right to come in, run out, locked, no such service.
      case 1_017, 1_045, 28_000, 28_001, 12_505, 12_514 -> "28000";
      default -> Product.super.state(e);
    };
  }
}
