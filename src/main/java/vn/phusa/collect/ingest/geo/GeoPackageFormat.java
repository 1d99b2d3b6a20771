package vn.phusa.collect.ingest.geo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.OldRecords;
import vn.phusa.collect.ingest.inner.RecordTables;
import vn.phusa.collect.ingest.inner.Survey;
import vn.phusa.store.contract.Relation;

/** GeoPackage (OGC 12-128): the layers and tables that its contents name, read by SQLite. */
@Component
final class GeoPackageFormat implements Format {

  private static final String KEY = "geopackage";
  private static final byte[] MARK = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    return head.length >= 100 && java.util.Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length)
        ? 0.98
        : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    return reading(
        file,
        opened -> {
          var layers = opened.layers();
          var found = new ArrayList<Found>();
          for (var layer : layers) {
            var survey = new Survey(file);
            opened.each(layer, survey);
            if (survey.records() > 0) {
              found.add(OldRecords.read(found(layer, survey), file.told()));
            }
          }
          if (found.isEmpty()) {
            var code = layers.isEmpty() ? IngestCode.TABLE_MISSING : IngestCode.ONLY_HEADER;
            throw new Problem(code, file.name());
          }
          return found;
        });
  }

  private static Found found(GeoPackage.Layer layer, Survey survey) {
    var notes = new ArrayList<Note>();
    layer.measure().map(Measure::note).ifPresent(notes::add);
    var place = new RecordTables.Place(KEY, layer.table(), "UTF-8", layer.title());
    return RecordTables.found(place, survey, 0.97, notes);
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return RecordTables.open(
        file,
        source,
        work,
        sink ->
            reading(
                file,
                opened -> {
                  var layer =
                      opened.layers().stream()
                          .filter(each -> each.table().equals(source.sheet().orElse("")))
                          .findFirst()
                          .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
                  opened.each(layer, sink);
                  return layer;
                }));
  }

  private interface Work<T> {
    T with(GeoPackage opened) throws SQLException;
  }

  private static <T> T reading(SourceFile file, Work<T> work) {
    try (var opened = new GeoPackage(file)) {
      return work.with(opened);
    } catch (Problem known) {
      throw known;
    } catch (SQLException | RuntimeException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    }
  }
}
