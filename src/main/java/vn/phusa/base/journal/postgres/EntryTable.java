package vn.phusa.base.journal.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Recorded;

/** What is read from the table {@code journal_entry}. */
@Component
class EntryTable {

  private static final String SELECT = "select " + EntryRow.COLUMNS + " from journal_entry ";

  private final JdbcClient client;

  EntryTable(DataSource database) {
    this.client = JdbcClient.create(database);
  }

  List<Recorded> newest(int limit) {
    return client
        .sql(SELECT + "order by sequence desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> EntryRow.recorded(row))
        .list();
  }

  List<Recorded> about(String subject, int limit) {
    return client
        .sql(SELECT + "where subject = :subject order by sequence desc limit :limit")
        .param("subject", subject)
        .param("limit", limit)
        .query((row, number) -> EntryRow.recorded(row))
        .list();
  }
}
