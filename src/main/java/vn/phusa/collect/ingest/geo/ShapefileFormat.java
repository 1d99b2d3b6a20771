package vn.phusa.collect.ingest.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.RecordSink;
import vn.phusa.collect.ingest.inner.RecordTables;
import vn.phusa.collect.ingest.inner.Survey;
import vn.phusa.store.contract.Relation;

/** ESRI Shapefiles: the {@code .shp} and, beside it in the same archive, its other files. */
@Component
final class ShapefileFormat implements Format {

  private static final String KEY = "shapefile";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public double fit(byte[] head, String name) {
    var begins = head.length >= 100 && ByteBuffer.wrap(head).getInt(0) == ShpFile.MARK;
    return begins && head[28] == (byte) 0xE8 && head[29] == 3 ? 0.99 : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    return reading(
        file,
        () -> {
          var measure = measure(file);
          var table = table(file);
          var survey = new Survey(file);
          var deleted = each(file, measure.system(), table, survey);
          if (survey.records() == 0) {
            throw new Problem(IngestCode.ONLY_HEADER, file.name());
          }
          var charset = table.map(DbfFile::charset).orElse("UTF-8");
          var notes = new ArrayList<Note>(table.map(dbf -> dbf.notes(deleted)).orElse(List.of()));
          notes.add(measure.note());
          var place = new RecordTables.Place(KEY, "", charset, "");
          return List.of(RecordTables.found(place, survey, 0.97, notes));
        });
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return RecordTables.open(
        source,
        work,
        sink -> reading(file, () -> each(file, measure(file).system(), table(file), sink)));
  }

  /** Gives how many records were deleted. */
  private static long each(
      SourceFile file, CoordinateSystem system, Optional<DbfFile> table, RecordSink sink)
      throws IOException {
    try (var shapes = new ShpFile(file.path())) {
      var names = new ArrayList<String>(table.map(DbfFile::names).orElse(List.of()));
      names.add(names.contains("geometry") ? "feature_geometry" : "geometry");
      var to = new ToWgs84(system);
      if (table.isEmpty()) {
        var number = 0L;
        for (var shape = shapes.next(); shape.isPresent(); shape = shapes.next()) {
          sink.take(++number, names, List.of(text(shape.get(), to)));
        }
        return 0;
      }
      return joined(table.get(), shapes, to, names, sink);
    }
  }

  /** The records of both files go together by their order. */
  private static long joined(
      DbfFile table, ShpFile shapes, ToWgs84 to, List<String> names, RecordSink sink)
      throws IOException {
    var deleted = new AtomicLong();
    table.each((number, values) -> {
      var shape = next(shapes);
      if (values == null) {
        deleted.incrementAndGet();
        return true;
      }
      var row = new ArrayList<String>(values);
      row.add(text(shape, to));
      sink.take(number, names, List.copyOf(row));
      return true;
    });
    if (shapes.next().isPresent()) {
      throw new IOException("more shapes than records");
    }
    return deleted.get();
  }

  private static ShpFile.Shape next(ShpFile shapes) {
    try {
      return shapes.next().orElseThrow(() -> new IOException("fewer shapes than records"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(ShpFile.Shape shape, ToWgs84 to) {
    return shape.geometry().map(to::text).orElse("");
  }

  private static Path beside(SourceFile file, String ending) {
    return Path.of(file.path().toString().replaceFirst("\\.shp$", "") + "." + ending);
  }

  private static Optional<DbfFile> table(SourceFile file) throws IOException {
    var path = beside(file, "dbf");
    return Files.exists(path) ? Optional.of(new DbfFile(path, file)) : Optional.empty();
  }

  private static Measure measure(SourceFile file) throws IOException {
    var path = beside(file, "prj");
    if (!Files.exists(path)) {
      return Measure.told(file);
    }
    try (var in = Files.newInputStream(path)) {
      var text = new String(in.readNBytes(20_000), StandardCharsets.UTF_8).strip();
      return CoordinateSystem.of(text)
          .map(Measure::ofItself)
          .orElseThrow(() -> new Problem(IngestCode.CRS_UNSUPPORTED, file.name(), shown(text)));
    }
  }

  /** The name that a description begins with. */
  static String shown(String text) {
    var name = text.replaceFirst("(?s)^[^\"]*\"([^\"]*)\".*$", "$1");
    return name.substring(0, Math.min(100, name.length()));
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T reading(SourceFile file, Work<T> work) {
    try {
      return work.done();
    } catch (Problem known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    }
  }
}
