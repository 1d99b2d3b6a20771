package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.contract.Relation;

/** Small tables of texts, proposed. */
final class Tables {

  private final List<String> headers = new ArrayList<>();
  private final List<List<String>> columns = new ArrayList<>();
  private String delimiter = ",";
  private String format = "delimited";
  private String title = "";
  private final List<Note> notes = new ArrayList<>();

  static Tables of(String header, String... values) {
    return new Tables().with(header, values);
  }

  Tables with(String header, String... values) {
    headers.add(header);
    columns.add(Arrays.asList(values));
    return this;
  }

  Tables delimiter(String sign) {
    delimiter = sign;
    return this;
  }

  Tables format(String key) {
    format = key;
    return this;
  }

  Tables title(String text) {
    title = text;
    return this;
  }

  Tables note(Note note) {
    notes.add(note);
    return this;
  }

  Proposal propose() {
    var rows = IntStream.range(0, columns.getFirst().size()).mapToObj(this::row).toList();
    var names = IntStream.range(0, headers.size()).mapToObj(column -> "c" + column).toList();
    var table =
        DSL.values(rows.stream().map(Tables::sql).toArray(RowN[]::new))
            .as("t", names.toArray(String[]::new));
    var fields =
        names.stream().map(name -> DSL.field(DSL.name(name), SQLDataType.VARCHAR)).toList();
    var relation = new Relation(table, headers, fields, Optional.empty());
    var sample = rows.stream().map(List::copyOf).toList();
    return new TableInference(new TestEngine())
        .propose(new Found(source(), title, sample, 1, notes), relation);
  }

  /** The first column. */
  ColumnProposal column() {
    return propose().columns().getFirst();
  }

  private List<String> row(int number) {
    return columns.stream().map(column -> column.get(number)).toList();
  }

  private static RowN sql(List<String> row) {
    return DSL.row(row.stream().map(value -> DSL.inline(value, SQLDataType.VARCHAR)).toList());
  }

  private TableSource source() {
    var positions = IntStream.range(0, headers.size()).boxed().toList();
    return new TableSource(
        format,
        Optional.empty(),
        "UTF-8",
        delimiter,
        "\"",
        "\"",
        1,
        1,
        2,
        0,
        true,
        headers,
        positions);
  }
}
