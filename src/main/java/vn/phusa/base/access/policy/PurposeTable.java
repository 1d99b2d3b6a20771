package vn.phusa.base.access.policy;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Purpose;

/** The table {@code access_purpose}. */
@Component
class PurposeTable {

  private final JdbcClient client;

  PurposeTable(JdbcClient client) {
    this.client = client;
  }

  List<Purpose> all() {
    return client
        .sql("select id, title, law, last_day from access_purpose")
        .query((row, number) ->
            new Purpose(
                row.getString("id"),
                row.getString("title"),
                row.getString("law"),
                Optional.ofNullable(row.getDate("last_day")).map(Date::toLocalDate)))
        .list();
  }

  void put(Purpose purpose) {
    client
        .sql(
            """
            insert into access_purpose (id, title, law, last_day) values (:id, :title, :law, :last)
            on conflict (id) do update
            set title = excluded.title, law = excluded.law, last_day = excluded.last_day
            """)
        .param("id", purpose.id())
        .param("title", purpose.title())
        .param("law", purpose.law())
        .param("last", purpose.last().map(Date::valueOf).orElse(null))
        .update();
  }
}
