package vn.phusa.app.shell.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Writes {@code src/main/resources/demo/*} from the published figures below {@code ../shared/data},
 * with the queries in {@code src/test/resources/demo-facts}. Run by hand, in the project's root,
 * after {@link vn.phusa.base.directory.facts.DirectoryFactsWriter} and in the same way.
 *
 * <p>Only figures are taken over; the choice of columns and rows, the layout and the way of writing
 * are ours. {@code datasets.yaml} beside them names the source of each.
 */
final class DemoFactsWriter {

  private static final Path QUERIES = Path.of("src/test/resources/demo-facts");
  private static final Path TO = Path.of("src/main/resources/demo");

  private DemoFactsWriter() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    Files.createDirectories(TO);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var queries = Files.list(QUERIES)) {
      statement.execute("set variable data = '../shared/data'");
      statement.execute("set variable out = '" + TO + "'");
      for (var query : queries.sorted().toList()) {
        statement.execute(Files.readString(query));
      }
    }
  }
}
