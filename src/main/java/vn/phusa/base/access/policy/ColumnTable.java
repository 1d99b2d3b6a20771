package vn.phusa.base.access.policy;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Sensitivity;

/** The table {@code access_column}. */
@Component
class ColumnTable {

  private final JdbcClient client;

  ColumnTable(JdbcClient client) {
    this.client = client;
  }

  Map<String, Sensitivity> of(String dataset) {
    return client
        .sql("select column_id, sensitivity from access_column where dataset = :dataset")
        .param("dataset", dataset)
        .query((row, number) -> Map.entry(row.getString(1), Sensitivity.valueOf(row.getString(2))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void replace(String dataset, Map<String, Sensitivity> columns) {
    client
        .sql("delete from access_column where dataset = :dataset")
        .param("dataset", dataset)
        .update();
    columns.forEach((column, sensitivity) ->
        client
            .sql("insert into access_column values (:dataset, :column, :sensitivity)")
            .param("dataset", dataset)
            .param("column", column)
            .param("sensitivity", sensitivity.name())
            .update());
  }
}
