package vn.phusa.collect.ingest.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.CleanText;
import vn.phusa.collect.ingest.inner.CleanTextRelation;
import vn.phusa.collect.ingest.inner.OldRecords;
import vn.phusa.collect.ingest.inner.RecordSink;
import vn.phusa.collect.ingest.inner.Survey;
import vn.phusa.store.contract.Relation;

/** A JSON file of one shape: its tables, and each of them as text. */
final class RecordFile {

  private final SourceFile file;
  private final String format;
  private final Shape shape;

  RecordFile(SourceFile file, String format, Shape shape) {
    this.file = file;
    this.format = format;
    this.shape = shape;
  }

  List<Found> tables() {
    if (file.size() == 0) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    var places = JsonFault.reading(file, Places::in);
    var tables =
        places.stream().flatMap(place -> table(place, places.size() == 1).stream()).toList();
    if (tables.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    return tables;
  }

  Optional<Found> table(Place place, boolean alone) {
    var survey = new Survey(file);
    records(place.path(), survey);
    if (survey.fields().isEmpty()) {
      return Optional.empty();
    }
    var cells = survey.fields().getFirst().equals("0");
    if (cells && survey.records() < 2 && !alone) {
      return Optional.empty();
    }
    if (cells && survey.records() < 2) {
      throw new Problem(IngestCode.ONLY_HEADER, file.name());
    }
    return Optional.of(found(place, survey, cells, alone));
  }

  Relation open(TableSource source, Path work) {
    var place = source.sheet().orElse(JsonRecords.ROOT);
    var target = work.resolve(file.hash() + "-" + Integer.toHexString(place.hashCode()) + ".csv");
    var cells = source.headerFrom() > 0;
    var positions = RecordHeaders.positions(source.headers(), cells);
    var first = cells ? 1 : 0;
    var old = OldRecords.learn(file, source, first, sink -> records(place, sink));
    try (var text = new CleanText(target, positions, source.headers().size(), first, old)) {
      records(place, text);
      return CleanTextRelation.of(target, source.headers(), text.longest());
    }
  }

  private void records(String place, RecordSink sink) {
    JsonFault.reading(
        file,
        parser -> {
          new JsonRecords(parser, shape, place).each(sink);
          return place;
        });
  }

  private Found found(Place place, Survey survey, boolean cells, boolean alone) {
    var headers =
        cells ? RecordHeaders.ofCells(survey.firstRow()) : RecordHeaders.of(survey.fields());
    var found =
        new Found(
            source(place, headers, cells),
            title(place),
            survey.sample(cells ? 1 : 0),
            survey.records() == 1 ? 0.4 : alone ? 0.97 : 0.8,
            notes(place, survey));
    return OldRecords.read(found, file.told());
  }

  private TableSource source(Place place, List<String> headers, boolean cells) {
    return new TableSource(
        format,
        Optional.of(place.path()),
        "UTF-8",
        "",
        "",
        "",
        cells ? 1 : 0,
        cells ? 1 : 0,
        cells ? 2 : 1,
        0,
        false,
        headers,
        IntStream.range(0, headers.size()).boxed().toList());
  }

  private static String title(Place place) {
    var last = place.path().substring(place.path().lastIndexOf('.') + 1);
    return last.equals(JsonRecords.ROOT) || last.equals("features") ? "" : last;
  }

  private static List<Note> notes(Place place, Survey survey) {
    var notes = new ArrayList<Note>();
    if (!place.path().equals(JsonRecords.ROOT)) {
      notes.add(new Note("recordsAt", List.of(place.path(), Long.toString(place.records()))));
    }
    if (survey.fields().stream().anyMatch(field -> field.contains("."))) {
      notes.add(new Note("nestedFlattened", List.of()));
    }
    if (survey.repeated() > 0) {
      var count = Long.toString(survey.repeated());
      notes.add(new Note("duplicateKeys", List.of(count, Long.toString(survey.firstRepeated()))));
    }
    return notes;
  }
}
