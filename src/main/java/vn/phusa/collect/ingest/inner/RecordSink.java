package vn.phusa.collect.ingest.inner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the records of a JSON text one by one. */
@FunctionalInterface
public interface RecordSink {

  /**
   * @param line where the record begins
   * @param names of the fields, in their order in the record
   * @param values as texts, one for each name; null for null
   */
  void take(long line, List<String> names, List<@Nullable String> values);
}
