package vn.phusa.collect.ingest.inner;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.directory.Agency;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Sector;
import vn.phusa.store.contract.Column;

/**
 * What the page of a proposal shows.
 *
 * @param tables the tables of the file, for choosing
 * @param dataset the dataset that the file is to go to, if it exists
 * @param slug proposed for a new one
 * @param preview the first rows as the file has them
 */
public record ProposalPage(
    SourceFile file,
    int table,
    List<Choice> tables,
    Optional<Dataset> dataset,
    String slug,
    String title,
    String agency,
    List<Agency> agencies,
    List<Sector> sectors,
    int certainty,
    List<String> notes,
    List<String> headers,
    List<List<String>> preview,
    List<Row> columns,
    List<String> key) {

  /**
   * @param certainty in percent
   */
  public record Row(
      Column column, boolean isNew, int certainty, List<String> reasons, List<String> examples) {}

  /** One table of the file. */
  public record Choice(int index, String name, int rows, int columns, int certainty) {}
}
