package vn.phusa.base.journal.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Recorded;

/** The table {@code journal_entry}. */
@Component
class EntryTable {

  private static final String INSERT =
      """
      insert into journal_entry (at, principal, action, subject, details)
      select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
      """;
  private static final String NEWEST =
      """
      select sequence, at, principal, action, subject, details::text as details
      from journal_entry
      """;
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final DataSource database;
  private final JdbcClient client;
  private final JsonMapper json = JsonMapper.shared();

  EntryTable(DataSource database) {
    this.database = database;
    this.client = JdbcClient.create(database);
  }

  /** Adds all or none; durable when it returns, whatever transaction the caller is in. */
  void add(List<Pending> batch) throws SQLException {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      put(insert, 1, "timestamptz", batch, pending -> Timestamp.from(pending.at()));
      put(insert, 2, "text", batch, pending -> storable(pending.entry().principal()));
      put(insert, 3, "text", batch, pending -> storable(pending.entry().action()));
      put(insert, 4, "text", batch, pending -> storable(pending.entry().subject()));
      put(insert, 5, "text", batch, pending -> details(pending.entry()));
      insert.executeUpdate();
    }
  }

  List<Recorded> newest(int limit) {
    return client
        .sql(NEWEST + "order by sequence desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> recorded(row))
        .list();
  }

  List<Recorded> about(String subject, int limit) {
    return client
        .sql(NEWEST + "where subject = :subject order by sequence desc limit :limit")
        .param("subject", subject)
        .param("limit", limit)
        .query((row, number) -> recorded(row))
        .list();
  }

  private static void put(
      PreparedStatement insert,
      int place,
      String type,
      List<Pending> batch,
      Function<Pending, Object> value)
      throws SQLException {
    var values = batch.stream().map(value).toArray();
    insert.setArray(place, insert.getConnection().createArrayOf(type, values));
  }

  private String details(Entry entry) {
    return storable(json.writeValueAsString(entry.details()).replace("\\u0000", "\uFFFD"));
  }

  /** PostgreSQL stores every character but one. */
  private static String storable(String text) {
    return text.replace('\u0000', '\uFFFD');
  }

  private Recorded recorded(ResultSet row) throws SQLException {
    var entry =
        new Entry(
            row.getString("principal"),
            row.getString("action"),
            row.getString("subject"),
            json.readValue(row.getString("details"), DETAILS));
    return new Recorded(row.getLong("sequence"), row.getTimestamp("at").toInstant(), entry);
  }
}
