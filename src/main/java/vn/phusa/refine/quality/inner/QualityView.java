package vn.phusa.refine.quality.inner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.lake.Repeats;

/**
 * As much of the quality of a dataset as the reader sees of its rows.
 *
 * @param withheld the reader does not see every row, so that there is nothing to be told
 * @param standing of the columns that the reader sees; empty before the first profile
 * @param history newest first; empty for who does not see every column
 * @param repeats rows that repeat, and {@code similar} datasets that hold the same: for who may
 *     change the dataset and sees every column
 * @param labels of columns, by id
 * @param changeable the reader may change the dataset
 */
public record QualityView(
    Dataset dataset,
    boolean withheld,
    Optional<Standing> standing,
    boolean sampled,
    List<Standing> history,
    List<ColumnView> columns,
    List<Alert> alerts,
    List<Suggestion> suggestions,
    Optional<Repeats> repeats,
    List<Dataset> similar,
    Map<String, String> labels,
    boolean changeable) {

  public QualityView {
    history = List.copyOf(history);
    columns = List.copyOf(columns);
    alerts = List.copyOf(alerts);
    suggestions = List.copyOf(suggestions);
    similar = List.copyOf(similar);
    labels = Map.copyOf(labels);
  }

  /** Of a dataset of which the reader sees some rows only. */
  public static QualityView withheld(Dataset dataset) {
    return new QualityView(
        dataset.withoutFigures(),
        true,
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Map.of(),
        false);
  }
}
