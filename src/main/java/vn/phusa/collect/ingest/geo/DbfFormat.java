package vn.phusa.collect.ingest.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.RecordSink;
import vn.phusa.collect.ingest.inner.RecordTables;
import vn.phusa.collect.ingest.inner.Survey;
import vn.phusa.store.contract.Relation;

/** Tables of dBASE, FoxPro and their relatives. */
@Component
final class DbfFormat implements Format {

  private static final String KEY = "dbf";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    return DbfHeader.fits(head) ? 0.97 : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    try {
      var table = new DbfFile(file.path(), file);
      var survey = new Survey(file);
      var deleted = each(table, survey);
      if (survey.records() == 0) {
        throw new Problem(IngestCode.ONLY_HEADER, file.name());
      }
      var place = new RecordTables.Place(KEY, "", table.charset(), "");
      return List.of(RecordTables.found(place, survey, 0.97, table.notes(deleted)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return RecordTables.open(
        source,
        work,
        sink -> {
          try {
            each(new DbfFile(file.path(), file), sink);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /** Gives how many records were deleted. */
  private static long each(DbfFile table, RecordSink sink) throws IOException {
    var deleted = new AtomicLong();
    var names = table.names();
    table.each((number, values) -> {
      if (values == null) {
        deleted.incrementAndGet();
      } else {
        sink.take(number, names, List.copyOf(values));
      }
      return true;
    });
    return deleted.get();
  }
}
