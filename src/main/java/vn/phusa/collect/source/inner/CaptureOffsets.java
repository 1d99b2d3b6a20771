package vn.phusa.collect.source.inner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/**
 * Where an engine begins. It only remembers for the engine: what counts is the position that is
 * kept with the delivery. Debezium makes it by its name, so it is public.
 */
public final class CaptureOffsets extends MemoryOffsetBackingStore {

  public static final String KEY = "phusa.offset.key";
  public static final String VALUE = "phusa.offset.value";

  @Override
  public void configure(WorkerConfig config) {
    super.configure(config);
    var settings = config.originalsStrings();
    var key = settings.get(KEY);
    var value = settings.get(VALUE);
    if (key != null && value != null) {
      data.put(bytes(key), bytes(value));
    }
  }

  @Override
  public Set<Map<String, Object>> connectorPartitions(String connector) {
    return Set.of();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
