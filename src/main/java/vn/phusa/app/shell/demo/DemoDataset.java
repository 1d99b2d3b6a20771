package vn.phusa.app.shell.demo;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Classification;
import vn.phusa.store.catalog.DatasetDraft;

/**
 * One entry of {@code demo/datasets.yaml}.
 *
 * @param file below {@code demo/}; {@code *.workbook.yaml} describes a workbook that is written when the demo starts
 * @param source where the figures were published
 */
record DemoDataset(
    String slug,
    String file,
    String title,
    String description,
    String agency,
    String sector,
    List<String> keywords,
    String licence,
    String frequency,
    String source,
    Optional<List<String>> key) {

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

  /** The name under which an officer would have sent it. */
  String fileName() {
    return file.replace(".workbook.yaml", ".xlsx");
  }
}
