package vn.phusa.collect.source.database;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Struct;

/** What a statement that changes a table does to its rows, none of which the server writes down. */
enum Restructuring {
  /** Its rows stay as they are. */
  NONE,
  /** All rows are gone. */
  EMPTIES,
  /** Other rows are there now, or fewer, and only a new first look can tell which. */
  REPLACES;

  private static final Pattern ANEW =
      Pattern.compile("^\\s*create\\s+or\\s+replace\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\brename\\b(?!\\s+(column|index|key)\\b)|\\b(truncate|drop|exchange)\\s+partition\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param event what Debezium says of such a statement; anything else does nothing
   */
  static Restructuring of(Struct event, String table) {
    if (event.schema().field("ddl") == null || isFirstLook(event) || !concerns(event, table)) {
      return NONE;
    }
    var statement = String.valueOf(event.getString("ddl"));
    if (OTHERS.matcher(statement).find()) {
      return REPLACES;
    }
    return drops(event, table) || ANEW.matcher(statement).find() ? EMPTIES : NONE;
  }

  /** Which tells of the table by such statements too. */
  private static boolean isFirstLook(Struct event) {
    var looked = event.getStruct("source").getString("snapshot");
    return looked != null && !looked.equals("false");
  }

  private static boolean concerns(Struct event, String table) {
    return changes(event).stream().anyMatch(change -> names(change, table));
  }

  private static boolean drops(Struct event, String table) {
    return changes(event).stream()
        .anyMatch(change -> names(change, table) && change.getString("type").equals("DROP"));
  }

  private static boolean names(Struct change, String table) {
    return change.getString("id").endsWith("\"" + table + "\"");
  }

  private static List<Struct> changes(Struct event) {
    return event.getArray("tableChanges");
  }
}
