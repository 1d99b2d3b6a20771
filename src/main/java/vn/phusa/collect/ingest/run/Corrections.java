package vn.phusa.collect.ingest.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.Contents;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.Engine;

/**
 * Reads back the workbook of {@link CorrectionSheet}, or any table with its column of row numbers.
 */
@Component
final class Corrections {

  private final Formats formats;
  private final Contents contents;
  private final WorkFolders folders;
  private final Engine engine;
  private final Replayed replayed;

  Corrections(
      Formats formats, Contents contents, WorkFolders folders, Engine engine, Replayed replayed) {
    this.formats = formats;
    this.contents = contents;
    this.folders = folders;
    this.engine = engine;
    this.replayed = replayed;
  }

  /**
   * @param rows ordinals in the parent's source of the rows that come corrected
   */
  record Read(TableSource source, List<Long> rows) {}

  Read read(Run parent, SourceFile file) {
    try (var folder = folders.open("corrections-" + parent.id())) {
      var unpacked = only(file, folder.path());
      var plain = unpacked.file();
      var found =
          formats.recognise(plain).find(plain).stream()
              .findFirst()
              .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
      var relation =
          formats.byKey(found.source().format()).open(plain, found.source(), folder.path());
      var rows = rowNumbers(relation, file);
      var settled = replayed.settled(parent.id());
      if (rows.isEmpty() || settled.stream().anyMatch(rows::contains)) {
        throw new Problem(IngestCode.NOTHING_TO_REPLAY, file.name());
      }
      return new Read(found.source().in(unpacked.within()), rows);
    }
  }

  private Contents.Unpacked only(SourceFile file, Path work) {
    return contents.all(file, work).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
  }

  void claim(Run parent, Run replay, List<Long> rows) {
    replayed.claim(parent.id(), replay.id(), rows);
  }

  private List<Long> rowNumbers(Relation relation, SourceFile file) {
    var wanted = CorrectionSheet.rowHeaders().stream().map(Fold::fold).toList();
    for (var i = 0; i < relation.headers().size(); i++) {
      if (wanted.contains(Fold.fold(relation.headers().get(i)))) {
        var field = relation.fields().get(i);
        return engine.use(duckdb ->
            duckdb.select(field).from(relation.table()).fetch(row -> row.value1()).stream()
                .filter(Objects::nonNull)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList());
      }
    }
    throw new Problem(
        IngestCode.COLUMN_MISSING, CorrectionSheet.rowHeaders().getFirst(), file.name());
  }
}
