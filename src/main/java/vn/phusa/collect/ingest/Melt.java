package vn.phusa.collect.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * A cross-table in long form: the names of some columns (years, months, agencies) become values of
 * one column, and what stands below them goes into one column for each thing measured.
 *
 * @param headers the names of the columns before
 * @param kept columns that stay
 * @param dimension the name of the column of what were names
 * @param values what stands in it
 * @param measures names of the columns of figures
 * @param cells for each measure, the column that holds it at each value; -1 where there is none
 */
public record Melt(
    List<String> headers,
    List<Integer> kept,
    String dimension,
    List<String> values,
    List<String> measures,
    List<List<Integer>> cells) {

  public Melt {
    headers = List.copyOf(headers);
    kept = List.copyOf(kept);
    values = List.copyOf(values);
    measures = List.copyOf(measures);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** The names of the columns in long form. */
  public List<String> names() {
    return Stream.of(kept.stream().map(headers::get), Stream.of(dimension), measures.stream())
        .flatMap(names -> names)
        .toList();
  }
}
