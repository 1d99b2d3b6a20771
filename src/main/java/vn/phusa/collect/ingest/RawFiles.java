package vn.phusa.collect.ingest;

import java.io.InputStream;
import java.nio.file.Path;

/** Files as they came. Within the room only; rows of the lake do not come from here. */
public interface RawFiles {

  /** Keeps the content, durable when this returns; at most {@link IngestSettings#maxUpload()}. */
  Stored keep(String name, InputStream content);

  /** Where the content with this SHA-256 lies. */
  Path path(String hash);

  record Stored(String hash, long size) {}
}
