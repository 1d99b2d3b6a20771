package vn.phusa.base.journal.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Wanted;

/** What is wanted, as conditions whose texts are ours and whose values are parameters. */
final class Conditions {

  private final List<String> texts = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  static Conditions of(Wanted wanted) {
    var conditions = new Conditions();
    if (wanted.principal() != null) {
      conditions.add("principal = ?", wanted.principal());
    }
    if (wanted.action() != null) {
      conditions.add(
          "(action = ? or starts_with(action, ?))", wanted.action(), wanted.action() + ".");
    }
    if (wanted.subject() != null) {
      conditions.add("subject = ?", wanted.subject());
    }
    if (wanted.row() != null) {
      conditions.add("row_keys && ?::text[]", (Object) wanted.row().toArray(String[]::new));
    }
    if (wanted.purpose() != null) {
      conditions.add("purpose = ?", wanted.purpose());
    }
    if (wanted.result() != null) {
      conditions.add("result = ?", wanted.result().name());
    }
    if (wanted.from() != null) {
      conditions.add("at >= ?", Timestamp.from(wanted.from()));
    }
    if (wanted.until() != null) {
      conditions.add("at < ?", Timestamp.from(wanted.until()));
    }
    return conditions;
  }

  Conditions add(String text, Object... given) {
    texts.add(text);
    values.addAll(List.of(given));
    return this;
  }

  /** {@code where …}, or nothing. */
  String sql() {
    return texts.isEmpty() ? "" : "where " + String.join(" and ", texts) + " ";
  }

  /** Sets the values and returns the next free place. */
  int set(PreparedStatement statement) throws SQLException {
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return values.size() + 1;
  }
}
