package vn.phusa.app.shell.demo;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.store.catalog.DatasetDraft;

/**
 * One entry of {@code demo/datasets.yaml}.
 *
 * @param file below {@code demo/}; a {@code .yaml} tells a workbook in text
 * @param generated {@code provinces} or {@code communes}: made from the directory, without a file
 * @param source where the figures were published
 * @param key columns that name a row
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
    List<String> key) {

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

  DraftWish wish() {
    return new DraftWish(slug, Optional.of(title), Optional.of(mode), key, Classification.OPEN);
  }
}
