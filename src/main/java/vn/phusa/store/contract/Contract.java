package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.TableSchema;

/**
 * What a dataset must be: the Open Data Contract Standard v3, as much of it as Phù Sa keeps.
 *
 * @param dataset slug
 * @param version 1 for the first; counts up with every saved change
 * @param key columns that together name a row; may be empty
 * @param rules conditions on the whole row
 * @param freshnessDays the data may be this many days old at the most
 */
public record Contract(
    String dataset,
    int version,
    String title,
    List<Column> columns,
    List<String> key,
    List<Rule.Expression> rules,
    Thresholds thresholds,
    Optional<Integer> freshnessDays) {

  public Contract {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    rules = List.copyOf(rules);
  }

  /** The table that holds rows which keep this contract. */
  public TableSchema schema() {
    return new TableSchema(
        columns.stream()
            .map(column -> new TableColumn(column.id(), column.type(), column.required()))
            .toList());
  }

  /** As much of it as concerns these columns. */
  public Contract only(List<String> ids) {
    return new Contract(
        dataset,
        version,
        title,
        columns.stream().filter(column -> ids.contains(column.id())).toList(),
        key,
        List.of(),
        thresholds,
        freshnessDays);
  }

  public Optional<Column> find(String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }
}
