package vn.phusa.store.catalog;

import java.util.List;

/**
 * One page of datasets and the counts of each facet value over the whole result.
 *
 * @param total how many datasets match
 */
public record SearchResult(List<Dataset> datasets, long total, List<Facet> facets) {

  public SearchResult {
    datasets = List.copyOf(datasets);
    facets = List.copyOf(facets);
  }

  /**
   * @param name {@code agency}, {@code sector}, {@code format}, {@code classification} or {@code
   *     freshness}
   */
  public record Facet(String name, List<Value> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  public record Value(String key, String label, long count) {}
}
