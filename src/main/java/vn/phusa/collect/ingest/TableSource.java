package vn.phusa.collect.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where one table lies in a file and how its cells are told apart; kept with the run as JSON, so
 * that the same file is read the same way again. Line numbers are 1-based and include both ends; 0
 * where they do not apply.
 *
 * @param format key of the {@link Format} that reads it
 * @param sheet sheet of a workbook, or path to the records of a JSON document
 * @param charset Java name of the text's charset; where cells are texts already, the encoding from
 *     before Unicode that they are in, as {@code TCVN3}
 * @param delimiter the sign between fields, empty for other than delimited text
 * @param quote the sign around fields, empty for none
 * @param escape the sign before a quote inside a field, the quote itself when it is doubled, empty
 *     for none
 * @param headerFrom first line of the header; 0 when there is none and the columns are only
 *     numbered
 * @param headerTo last line of the header
 * @param bodyFrom first line of the rows
 * @param bodyTo last line of the rows; 0 for the end of the file
 * @param plain the engine can read the file as it is; otherwise our own reader streams it into
 *     clean form first
 * @param headers the columns' names as the file has them, made unique; one for each column, in
 *     order
 * @param positions 0-based positions of those columns in the lines of the file
 * @param shape how cells become columns; {@link Shape#PLAIN} where a run from before it knew none
 * @param within the way into the archive that the file came in: names of entries as they are shown,
 *     from outside inwards; empty for a file by itself
 * @param told what somebody has said of the file
 */
public record TableSource(
    String format,
    Optional<String> sheet,
    String charset,
    String delimiter,
    String quote,
    String escape,
    long headerFrom,
    long headerTo,
    long bodyFrom,
    long bodyTo,
    boolean plain,
    List<String> headers,
    List<Integer> positions,
    Shape shape,
    List<String> within,
    Told told) {

  public TableSource {
    headers = List.copyOf(headers);
    positions = List.copyOf(positions);
    shape = Objects.requireNonNullElse(shape, Shape.PLAIN);
    within = List.copyOf(Objects.requireNonNullElse(within, List.of()));
    told = Objects.requireNonNullElse(told, Told.NOTHING);
  }

  /** A table of a file by itself. */
  public TableSource(
      String format,
      Optional<String> sheet,
      String charset,
      String delimiter,
      String quote,
      String escape,
      long headerFrom,
      long headerTo,
      long bodyFrom,
      long bodyTo,
      boolean plain,
      List<String> headers,
      List<Integer> positions,
      Shape shape) {
    this(
        format,
        sheet,
        charset,
        delimiter,
        quote,
        escape,
        headerFrom,
        headerTo,
        bodyFrom,
        bodyTo,
        plain,
        headers,
        positions,
        shape,
        List.of(),
        Told.NOTHING);
  }

  /** A table in which every column is a cell. */
  public TableSource(
      String format,
      Optional<String> sheet,
      String charset,
      String delimiter,
      String quote,
      String escape,
      long headerFrom,
      long headerTo,
      long bodyFrom,
      long bodyTo,
      boolean plain,
      List<String> headers,
      List<Integer> positions) {
    this(
        format,
        sheet,
        charset,
        delimiter,
        quote,
        escape,
        headerFrom,
        headerTo,
        bodyFrom,
        bodyTo,
        plain,
        headers,
        positions,
        Shape.PLAIN);
  }

  /** The same table, read by our own tolerant reader instead of the engine's strict one. */
  public TableSource carefully() {
    return with(charset, false, headers, shape, within, told);
  }

  /** The same table in long form. */
  public TableSource molten(Melt melt) {
    return with(charset, plain, melt.names(), shape.with(Optional.of(melt)), within, told);
  }

  /** The same table, whose columns become texts where they are those of a contract. */
  public TableSource texts(List<Integer> columns) {
    return with(charset, plain, headers, shape.with(columns), within, told);
  }

  /** The same table as it stands in the file, whether it is taken in long form or not. */
  public TableSource wide() {
    return shape
        .melt()
        .map(melt ->
            with(charset, plain, melt.headers(), shape.with(Optional.empty()), within, told))
        .orElse(this);
  }

  /** The same table in a file that lies in an archive. */
  public TableSource in(List<String> entries) {
    return with(charset, plain, headers, shape, entries, told);
  }

  /** The same table, with what somebody has said of its file. */
  public TableSource with(Told said) {
    return with(charset, plain, headers, shape, within, said);
  }

  /** The same table, whose texts are in an old encoding, which the engine does not read. */
  public TableSource written(String other) {
    return with(other, false, headers, shape, within, told);
  }

  /** The positions that a column is written over. */
  public List<Integer> places(int column) {
    var first = positions.get(column);
    return IntStream.range(first, first + shape.width(column)).boxed().toList();
  }

  /** Whether one of the columns stands at a position. */
  public boolean covers(int position) {
    return IntStream.range(0, positions.size())
        .anyMatch(column -> places(column).contains(position));
  }

  private TableSource with(
      String written,
      boolean isPlain,
      List<String> names,
      Shape other,
      List<String> entries,
      Told said) {
    return new TableSource(
        format,
        sheet,
        written,
        delimiter,
        quote,
        escape,
        headerFrom,
        headerTo,
        bodyFrom,
        bodyTo,
        isPlain,
        names,
        positions,
        other,
        entries,
        said);
  }
}
