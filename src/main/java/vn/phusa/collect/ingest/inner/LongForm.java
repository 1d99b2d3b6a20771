package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Melt;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.Relation;

/** Offers cross-tables in long form beside the form that they have, and reads them so. */
public final class LongForm {

  private static final String LINE = "line";
  private static final int FEWEST_ROWS = 2;

  private LongForm() {}

  /** The tables, and after all of them the same in long form where that is possible. */
  public static List<Found> beside(List<Found> tables) {
    return Stream.concat(tables.stream(), tables.stream().flatMap(LongForm::of)).toList();
  }

  private static Stream<Found> of(Found found) {
    var headers = found.source().headers();
    var figures =
        IntStream.range(0, headers.size()).mapToObj(column -> figures(found, column)).toList();
    return CrossTable.melt(headers, figures).stream().map(melt -> molten(found, melt));
  }

  private static boolean figures(Found found, int column) {
    var texts =
        found.sample().stream()
            .map(row -> row.get(column).strip())
            .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    var numbers = texts.stream().filter(text -> text.matches("[-+(]?[\\d., ]+[%)*]{0,3}")).count();
    return found.sample().size() >= FEWEST_ROWS && numbers * 10 >= texts.size() * 7;
  }

  private static Found molten(Found found, Melt melt) {
    var notes = new ArrayList<Note>(found.notes());
    var names = String.join(", ", melt.measures());
    notes.add(
        new Note(
            "longForm", List.of(String.valueOf(melt.values().size()), melt.dimension(), names)));
    return new Found(
        found.source().molten(melt), found.title(), sample(found, melt), found.certainty(), notes);
  }

  private static List<List<String>> sample(Found found, Melt melt) {
    return found.sample().stream().flatMap(row -> rows(row, melt)).limit(1_000).toList();
  }

  private static Stream<List<String>> rows(List<String> row, Melt melt) {
    return IntStream.range(0, melt.values().size())
        .filter(at -> melt.cells().stream().anyMatch(cells -> !cell(row, cells.get(at)).isBlank()))
        .mapToObj(at -> {
          var cells = new ArrayList<String>();
          melt.kept().forEach(column -> cells.add(row.get(column)));
          cells.add(melt.values().get(at));
          melt.cells().forEach(columns -> cells.add(cell(row, columns.get(at))));
          return cells;
        });
  }

  private static String cell(List<String> row, int column) {
    return column < 0 ? "" : row.get(column);
  }

  /** The relation with a row for each value of the dimension that has a figure. */
  public static Relation of(Relation wide, Melt melt) {
    var fields = new ArrayList<SelectFieldOrAsterisk>();
    var names = new ArrayList<String>();
    wide.line().ifPresent(line -> fields.add(line.as(LINE)));
    melt.kept().forEach(column -> add(fields, names, wide.fields().get(column)));
    add(fields, names, unnest(melt.values().stream().<QueryPart>map(DSL::inline).toList()));
    for (var columns : melt.cells()) {
      var texts = columns.stream().<QueryPart>map(column -> text(wide, column)).toList();
      add(fields, names, unnest(texts));
    }
    var rows = DSL.select(fields).from(wide.table());
    var long_ = names.stream().map(LongForm::field).toList();
    var figures = long_.subList(melt.kept().size() + 1, long_.size());
    Table<?> table =
        DSL.selectFrom(rows.asTable("molten")).where(any(figures)).asTable("long_form");
    var line = DSL.field(DSL.name(LINE), SQLDataType.BIGINT);
    return new Relation(
        table, melt.names(), long_, wide.line().isPresent() ? Optional.of(line) : Optional.empty());
  }

  private static void add(List<SelectFieldOrAsterisk> fields, List<String> names, Field<?> field) {
    var name = "m" + names.size();
    names.add(name);
    fields.add(field.as(DSL.name(name)));
  }

  private static Field<String> unnest(List<QueryPart> parts) {
    return DSL.field("unnest([{0}])", SQLDataType.VARCHAR, DSL.list(parts));
  }

  private static QueryPart text(Relation wide, int column) {
    return column < 0 ? DSL.sql("null::varchar") : wide.fields().get(column);
  }

  private static Condition any(List<Field<String>> figures) {
    return DSL.or(figures.stream().map(field -> DSL.trim(field).ne("")).toList());
  }

  private static Field<String> field(String name) {
    return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
  }
}
