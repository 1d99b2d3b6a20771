package vn.phusa.collect.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Addresses;

/**
 * The way to a database: what a person says of it, and the connection to an address that is open.
 */
record Reaching(Database database, Addresses addresses) {

  /** Server, port, database, user and password, and then what a connector asks besides. */
  List<Field> fields(Field... more) {
    var port = Integer.toString(database.port());
    var reaching =
        Stream.of(
            Field.needed("host", Field.Kind.TEXT, Field.Step.CONNECT, ""),
            Field.needed("port", Field.Kind.NUMBER, Field.Step.CONNECT, port),
            Field.needed("database", Field.Kind.TEXT, Field.Step.CONNECT, ""),
            Field.needed("user", Field.Kind.TEXT, Field.Step.CONNECT, ""),
            Field.optional("password", Field.Kind.SECRET, Field.Step.CONNECT));
    var table = Stream.of(Field.needed("table", Field.Kind.OFFER, Field.Step.CHOOSE, ""));
    var written = Stream.of(Field.ENCODING);
    return Stream.of(reaching, database.fields().stream(), table, Stream.of(more), written)
        .flatMap(fields -> fields)
        .toList();
  }

  /**
   * @throws Problem {@link SourceCode#ADDRESS_CLOSED}, {@link SourceCode#UNREACHABLE} or {@link
   *     SourceCode#SIGN_IN_REFUSED}
   */
  Connection connect(Link link) {
    var host = link.needed("host");
    var address = addresses.require(host, link.number("port"));
    try {
      return database.connect(link, address);
    } catch (SQLException e) {
      throw SqlFailures.connecting(database.standard(e), host, link.text("user"));
    }
  }
}
