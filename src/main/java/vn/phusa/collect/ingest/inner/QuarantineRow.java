package vn.phusa.collect.ingest.inner;

import java.util.List;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.BadRow;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Finding;
import vn.phusa.store.contract.Findings;

/**
 * A bad row as the page shows it.
 *
 * @param reasons one sentence for each finding
 */
public record QuarantineRow(long line, List<Shown> reasons, List<String> values) {

  /**
   * @param label of the column
   */
  public record Shown(String label, String value, String sentence) {}

  public static QuarantineRow of(BadRow bad, Contract contract, Words words) {
    var reasons =
        Findings.parse(bad.findings()).stream()
            .map(finding -> shown(finding, contract, words))
            .toList();
    return new QuarantineRow(bad.line(), reasons, bad.values());
  }

  private static Shown shown(Finding finding, Contract contract, Words words) {
    var label =
        contract.find(finding.column()).map(column -> column.label()).orElse(finding.column());
    return new Shown(label, finding.value(), Findings.sentence(finding, contract, words));
  }
}
