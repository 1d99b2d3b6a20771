package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;

/** A database that is read by a driver of the operator's. */
record DriverDatabase(Product product, Drivers drivers, SourceSettings settings)
    implements Database {

  /** How names are quoted in SQL, as the standard has it. */
  private static final String QUOTE = "\"";

  @Override
  public String key() {
    return product.key();
  }

  @Override
  public int port() {
    return product.port();
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.DEFAULT;
  }

  @Override
  public List<Field> fields() {
    return List.of(Tls.FIELD);
  }

  @Override
  public Optional<Problem> missing() {
    return drivers.missing(product);
  }

  @Override
  public Connection connect(Link link, InetAddress address) throws SQLException {
    var driver = drivers.require(product);
    var target = product.target(link, address, settings);
    var connection = driver.connect(target.url(), target.options());
    if (connection == null) {
      throw new Problem(SourceCode.DRIVER_MISSING, product.jar(), "");
    }
    try {
      return reading(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection reading(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    var quote = connection.getMetaData().getIdentifierQuoteString();
    if (!quote.equals(QUOTE)) {
      throw new SQLException("names are quoted by " + quote);
    }
    return connection;
  }

  @Override
  public SQLException standard(SQLException e) {
    var state = product.state(e);
    if (state.equals(e.getSQLState())) {
      return e;
    }
    return new SQLException(e.getMessage(), state, e.getErrorCode(), e);
  }

  @Override
  public String counts() {
    return product.counts();
  }

  @Override
  public boolean hasSchemas() {
    return true;
  }
}
