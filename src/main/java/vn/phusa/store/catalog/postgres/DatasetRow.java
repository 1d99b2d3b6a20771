package vn.phusa.store.catalog.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.store.catalog.Dataset;

/** A row of {@code catalog_dataset} as a dataset. */
final class DatasetRow {

  private DatasetRow() {}

  static Dataset read(ResultSet row, int number) throws SQLException {
    return new Dataset(
        row.getString("slug"),
        row.getString("title"),
        row.getString("description"),
        row.getString("agency"),
        row.getString("sector"),
        texts(row.getArray("keywords")),
        row.getString("licence"),
        row.getString("frequency"),
        Classification.valueOf(row.getString("classification")),
        row.getString("source"),
        row.getLong("row_count"),
        row.getLong("byte_count"),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("updated_at")).map(Timestamp::toInstant));
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
