package vn.phusa.refine.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.ColumnSummary;

/**
 * What was found in one state of a dataset. It holds values of rows: it is shown to nobody but by
 * what the reader sees of the rows.
 *
 * @param at when the state was made
 * @param sampled rows that values, shapes and quantiles come from
 * @param columns with a few examples each; empty when they are not kept any longer
 * @param drift against the state before; empty for the first
 */
public record Profile(
    String dataset,
    long snapshot,
    Instant at,
    long rows,
    long sampled,
    List<ColumnSummary> columns,
    List<Drift> drift,
    List<PersonalFinding> findings) {

  public Profile {
    columns = List.copyOf(columns);
    drift = List.copyOf(drift);
    findings = List.copyOf(findings);
  }

  public Optional<ColumnSummary> find(String column) {
    return columns.stream().filter(one -> one.column().equals(column)).findFirst();
  }

  public Optional<Drift> drift(String column) {
    return drift.stream().filter(one -> one.column().equals(column)).findFirst();
  }

  public Optional<PersonalFinding> finding(String column) {
    return findings.stream().filter(one -> one.column().equals(column)).findFirst();
  }
}
