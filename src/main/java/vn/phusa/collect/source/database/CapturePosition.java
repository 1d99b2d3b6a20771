package vn.phusa.collect.source.database;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.collect.source.inner.CaptureOffsets;

/** Up to where a database's changes have been taken, as Debezium counts it. */
record CapturePosition(Map<String, Object> partition, Map<String, Object> offset) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  static CapturePosition of(SourceRecord record) {
    return new CapturePosition(objects(record.sourcePartition()), objects(record.sourceOffset()));
  }

  static CapturePosition parse(String text) {
    return JSON.readValue(text, CapturePosition.class);
  }

  /** It comes from a first look that is not over, and where that began is no position yet. */
  static boolean isFirstLook(SourceRecord record) {
    return record.sourceOffset().containsKey("snapshot");
  }

  private static Map<String, Object> objects(Map<String, ?> given) {
    return JSON.convertValue(given, OBJECT);
  }

  /** As the engine's store keeps it: Kafka Connect's JSON without schemas. */
  void into(Properties properties, String engine) {
    properties.setProperty(CaptureOffsets.KEY, JSON.writeValueAsString(List.of(engine, partition)));
    properties.setProperty(CaptureOffsets.VALUE, JSON.writeValueAsString(offset));
  }

  /** What tells two batches apart for people. */
  String mark() {
    var file = offset.get("file");
    return file == null
        ? String.valueOf(offset.getOrDefault("lsn", ""))
        : file + ":" + offset.get("pos");
  }

  @Override
  public String toString() {
    return JSON.writeValueAsString(this);
  }
}
