package vn.phusa.collect.ingest.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The states of a dataset's runs, oldest first, as the database has them. */
record RunTable(Connection database, String dataset) {

  List<String> states() throws SQLException {
    return ask("select state from ingest_run where dataset = ? order by id");
  }

  List<String> ids() throws SQLException {
    return ask("select id from ingest_run where dataset = ? order by id");
  }

  /** The run after the first one: that which is killed. */
  String watched() throws SQLException {
    var states = states();
    return states.size() < 2 ? "-" : states.get(1);
  }

  /** Looks until the watched run is in one of these states. */
  String awaitWatched(long seconds, String... wanted) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var now = watched();
    while (!List.of(wanted).contains(now)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(dataset + " is still " + now);
      }
      TimeUnit.MILLISECONDS.sleep(2);
      now = watched();
    }
    return now;
  }

  /** Looks until every run is at rest. */
  List<String> awaitRest(long seconds) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var now = states();
    while (now.stream().anyMatch(List.of("QUEUED", "READING", "COMMITTING")::contains)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(dataset + " is still " + now);
      }
      TimeUnit.MILLISECONDS.sleep(20);
      now = states();
    }
    return now;
  }

  private List<String> ask(String query) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      statement.setString(1, dataset);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
