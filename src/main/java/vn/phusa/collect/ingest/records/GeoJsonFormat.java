package vn.phusa.collect.ingest.records;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.contract.Relation;

/**
 * GeoJSON (RFC 7946): a collection of features, or features one by one. Properties become columns,
 * the geometry one more. Other coordinates than WGS 84 are refused.
 */
@Component
final class GeoJsonFormat implements Format {

  private static final String FEATURES = "$.features";

  @Override
  public String key() {
    return "geojson";
  }

  @Override
  public double fit(byte[] head, String name) {
    if (!JsonLook.isJson(head)) {
      return 0;
    }
    return JsonLook.isFeatures(head) ? 0.99 : JsonLook.isNamed(name, "geojson") ? 0.92 : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    var frame = JsonFault.reading(file, Frame::of);
    frame
        .foreignSystem()
        .ifPresent(system -> {
          throw new Problem(IngestCode.CRS_UNSUPPORTED, file.name(), system);
        });
    if (!frame.isFeatures()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    var place = new Place(frame.isCollection() ? FEATURES : JsonRecords.ROOT, frame.features());
    return new RecordFile(file, key(), Shape.FEATURES)
        .table(place, true)
        .map(List::of)
        .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return new RecordFile(file, key(), Shape.FEATURES).open(source, work);
  }
}
