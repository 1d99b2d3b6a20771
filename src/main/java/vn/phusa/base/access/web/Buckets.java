package vn.phusa.base.access.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket for each key; of too many keys the one unused for longest is forgotten. */
final class Buckets {

  private static final int MOST = 20_000;
  private static final float LOAD = 0.75f;

  private final Bandwidth bandwidth;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  Buckets(Bandwidth bandwidth) {
    this.bandwidth = bandwidth;
  }

  synchronized Bucket of(String key) {
    return buckets.computeIfAbsent(key, any -> Bucket.builder().addLimit(bandwidth).build());
  }

  synchronized void forget(String key) {
    buckets.remove(key);
  }
}
