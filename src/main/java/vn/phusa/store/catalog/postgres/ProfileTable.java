package vn.phusa.store.catalog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.store.catalog.ColumnProfile;

/** What the columns of each dataset hold in its newest state. */
@Component
class ProfileTable {

  private final JdbcClient database;

  ProfileTable(JdbcClient database) {
    this.database = database;
  }

  @Transactional
  void replace(String slug, long snapshot, List<ColumnProfile> profiles) {
    database
        .sql("update catalog_dataset set profiled_snapshot = :snapshot where slug = :slug")
        .param("snapshot", snapshot)
        .param("slug", slug)
        .update();
    database.sql("delete from catalog_profile where dataset = :slug").param("slug", slug).update();
    for (var position = 0; position < profiles.size(); position++) {
      add(slug, position, profiles.get(position));
    }
  }

  private void add(String slug, int position, ColumnProfile profile) {
    database
        .sql(
            """
            insert into catalog_profile (dataset, position, column_id, row_count, null_count,
              distinct_count, least, most, examples)
            values (:slug, :position, :column, :rows, :nulls, :distinct, :least, :most, :examples)
            """)
        .param("slug", slug)
        .param("position", position)
        .param("column", profile.column())
        .param("rows", profile.rows())
        .param("nulls", profile.nulls())
        .param("distinct", profile.distinct())
        .param("least", profile.least())
        .param("most", profile.most())
        .param("examples", profile.examples().toArray(String[]::new))
        .update();
  }

  List<ColumnProfile> of(String slug) {
    return database
        .sql("select * from catalog_profile where dataset = :slug order by position")
        .param("slug", slug)
        .query(ProfileTable::read)
        .list();
  }

  /** Datasets whose newest version has no profile yet. */
  List<String> outdated() {
    return database
        .sql(
            """
            select slug from catalog_dataset where updated_at is not null
              and profiled_snapshot is distinct from (
                select snapshot from catalog_version where dataset = slug
                order by made_at desc, snapshot desc limit 1)
            """)
        .query(String.class)
        .list();
  }

  private static ColumnProfile read(ResultSet row, int number) throws SQLException {
    return new ColumnProfile(
        row.getString("column_id"),
        row.getLong("row_count"),
        row.getLong("null_count"),
        row.getLong("distinct_count"),
        row.getString("least"),
        row.getString("most"),
        DatasetRow.texts(row.getArray("examples")));
  }
}
