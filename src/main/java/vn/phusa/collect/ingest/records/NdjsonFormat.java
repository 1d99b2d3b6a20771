package vn.phusa.collect.ingest.records;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.contract.Relation;

/** One JSON object a line. */
@Component
final class NdjsonFormat implements Format {

  @Override
  public String key() {
    return "ndjson";
  }

  @Override
  public double fit(byte[] head, String name) {
    return JsonLook.isLines(head) ? 0.95 : 0;
  }

  @Override
  public List<Found> find(SourceFile file) {
    return new RecordFile(file, key(), Shape.RECORDS).tables();
  }

  @Override
  public Relation open(SourceFile file, TableSource source, Path work) {
    return new RecordFile(file, key(), Shape.RECORDS).open(source, work);
  }
}
