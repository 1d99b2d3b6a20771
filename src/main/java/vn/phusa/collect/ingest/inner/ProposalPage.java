package vn.phusa.collect.ingest.inner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phusa.base.access.Classification;
import vn.phusa.base.directory.Agency;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.Sector;
import vn.phusa.store.contract.Column;

/**
 * What the page of a proposal shows.
 *
 * @param tables the tables of the file, for choosing
 * @param otherForm the table in long form, or back in the form of the file; where there is one
 * @param dataset the dataset that the file is to go to, if it exists
 * @param slug proposed for a new one
 * @param taken the dataset that has the proposed name already, when the file is to become a new one
 * @param again the file has been brought into {@code taken} before
 * @param silent the file is an archive with maps that do not say in what they are measured
 * @param texts the columns of the file with texts, of which somebody may say what they are in
 * @param preview the first rows as the file has them
 * @param key columns that name a row
 * @param candidates labels of the columns that could name a row
 */
public record ProposalPage(
    SourceFile file,
    int table,
    List<Choice> tables,
    Optional<OtherForm> otherForm,
    Optional<Dataset> dataset,
    Optional<Dataset> taken,
    boolean again,
    String mode,
    Classification classification,
    String sector,
    String slug,
    String title,
    String agency,
    List<Agency> agencies,
    List<Sector> sectors,
    int certainty,
    List<String> notes,
    boolean silent,
    List<Texts> texts,
    List<String> headers,
    List<List<String>> preview,
    List<Row> columns,
    List<String> key,
    List<String> candidates) {

  public ProposalPage {
    tables = List.copyOf(tables);
    agencies = List.copyOf(agencies);
    sectors = List.copyOf(sectors);
    notes = List.copyOf(notes);
    texts = List.copyOf(texts);
    headers = List.copyOf(headers);
    preview = preview.stream().map(List::copyOf).toList();
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    candidates = List.copyOf(candidates);
  }

  /** Where somebody says in what maps are measured. */
  public String systemAddress() {
    var address =
        UriComponentsBuilder.fromPath("/console/files/{hash}").queryParam("measure", true);
    dataset.ifPresent(known -> address.queryParam("dataset", "{dataset}"));
    var slugs = Map.of("hash", file.hash(), "dataset", dataset.map(Dataset::slug).orElse(""));
    return address.encode().buildAndExpand(slugs).toUriString();
  }

  /**
   * Where the tables of the file are looked at, up to the number of a table. What was said of
   * single columns is said of this table alone.
   */
  public String tableAddress() {
    return address().queryParam("table", "").encode().buildAndExpand(parts()).toUriString();
  }

  /** As {@link #tableAddress()}, of this table in whatever form. */
  public String ownAddress() {
    var address = address();
    if (!file.told().columns().isEmpty()) {
      address.queryParam("columnEncoding", "{columns}");
    }
    return address.queryParam("table", "").encode().buildAndExpand(parts()).toUriString();
  }

  private UriComponentsBuilder address() {
    var address = UriComponentsBuilder.fromPath("/console/files/{hash}");
    file.told().system().ifPresent(system -> address.queryParam("system", "{system}"));
    file.told().encoding().ifPresent(name -> address.queryParam("encoding", "{encoding}"));
    return address;
  }

  private Map<String, String> parts() {
    return Map.of(
        "hash",
        file.hash(),
        "system",
        file.told().system().orElse(""),
        "encoding",
        file.told().encoding().orElse(""),
        "columns",
        file.told().columnEncoding());
  }

  /**
   * @param inFile the file has the column
   * @param certainty in percent
   * @param skipped the person leaves it out
   */
  public record Row(
      Column column,
      boolean inFile,
      boolean skipped,
      int certainty,
      List<String> reasons,
      List<String> examples) {

    public boolean isNumber() {
      return switch (column.type()) {
        case INTEGER, DECIMAL, DOUBLE -> true;
        case TEXT, BOOLEAN, DATE, TIME, TIMESTAMP, PERIOD, GEOMETRY -> false;
      };
    }

    public boolean isTime() {
      return switch (column.type()) {
        case DATE, TIME, TIMESTAMP -> true;
        case TEXT, INTEGER, DECIMAL, DOUBLE, BOOLEAN, PERIOD, GEOMETRY -> false;
      };
    }

    public String dates() {
      return String.join("; ", column.form().dates());
    }
  }

  /**
   * A column of the file with texts.
   *
   * @param places the positions that it is written over
   * @param example one of its texts
   * @param said what somebody has said that it is in; empty for nothing
   */
  public record Texts(List<Integer> places, String header, String example, String said) {

    public Texts {
      places = List.copyOf(places);
    }

    /** What is sent when somebody says that it is in an encoding. */
    public String saying(String encoding) {
      return places.stream().map(place -> place + ":" + encoding).collect(Collectors.joining(","));
    }
  }

  /**
   * The same table in the other form.
   *
   * @param inLong the page shows the long form now
   */
  public record OtherForm(int index, boolean inLong) {}

  /** One table of the file. */
  public record Choice(int index, String name, int rows, int columns, int certainty) {}
}
