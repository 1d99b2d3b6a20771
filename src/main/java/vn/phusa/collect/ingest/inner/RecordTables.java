package vn.phusa.collect.ingest.inner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.contract.Relation;

/** Tables of files whose records name their own fields: no header to look for, no rows to guess. */
public final class RecordTables {

  private RecordTables() {}

  /** The parts of a table that its format knows. */
  public record Place(String format, String path, String charset, String title) {}

  /** A table as a survey of its records found it. */
  public static Found found(Place place, Survey survey, double certainty, List<Note> notes) {
    var headers = survey.fields();
    var source =
        new TableSource(
            place.format(),
            Optional.of(place.path()),
            place.charset(),
            "",
            "",
            "",
            0,
            0,
            1,
            0,
            false,
            headers,
            IntStream.range(0, headers.size()).boxed().toList());
    return new Found(source, place.title(), survey.sample(0), certainty, notes);
  }

  /** Writes every record into a clean file and hands the engine that. */
  public static Relation open(TableSource source, Path work, Consumer<RecordSink> records) {
    return open(source, work, OldCells.none(), records);
  }

  /** As {@link #open(TableSource, Path, Consumer)}, of what {@link OldRecords} has read. */
  public static Relation open(
      SourceFile file, TableSource source, Path work, Consumer<RecordSink> records) {
    return open(source, work, OldRecords.learn(file, source, 0, records), records);
  }

  private static Relation open(
      TableSource source, Path work, OldCells old, Consumer<RecordSink> records) {
    var target = work.resolve("records-" + UUID.randomUUID() + ".csv");
    var positions = new HashMap<String, Integer>();
    source.headers().forEach(header -> positions.put(header, positions.size()));
    try (var text = new CleanText(target, positions, source.headers().size(), 0, old)) {
      records.accept(text);
      return CleanTextRelation.of(target, source.headers(), text.longest());
    }
  }
}
