package vn.phusa.app.shell.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;

/**
 * One entry of {@code demo/datasets.yaml}.
 *
 * @param file below {@code demo/}; a {@code .yaml} tells a workbook in text
 * @param generated {@code provinces} or {@code communes}: made from the directory, without a file
 * @param source where the figures were published
 * @param key columns that name a row
 * @param labels what people call the columns of a file whose names are made for programs, by id
 */
record DemoDataset(
    Optional<String> file,
    Optional<String> generated,
    String slug,
    String title,
    String description,
    String source,
    String agency,
    String sector,
    List<String> keywords,
    String licence,
    String frequency,
    String classification,
    String mode,
    List<String> key,
    Optional<Map<String, String>> labels) {

  DatasetDraft draft() {
    return new DatasetDraft(
        slug,
        title,
        description,
        agency,
        sector,
        keywords,
        licence,
        frequency,
        Classification.OPEN,
        source);
  }

  /** The contract with the names that people know. */
  Contract labelled(Contract contract) {
    var columns = contract.columns().stream().map(this::labelled).toList();
    return new Contract(
        contract.dataset(),
        contract.version(),
        contract.title(),
        columns,
        contract.key(),
        contract.rules(),
        contract.thresholds(),
        contract.freshnessDays());
  }

  private Column labelled(Column column) {
    return labels.map(names -> names.get(column.id())).map(column::labelled).orElse(column);
  }

  DraftWish wish() {
    return new DraftWish(slug, Optional.of(title), Optional.of(mode), key, Classification.OPEN);
  }
}
