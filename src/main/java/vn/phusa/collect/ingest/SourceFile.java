package vn.phusa.collect.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file in the raw zone, kept as it came.
 *
 * @param name the name that the person gave it; shown, never used as a path
 * @param path where the raw zone keeps it
 * @param hash SHA-256, hexadecimal
 * @param system in what its maps are measured, as {@code EPSG:9210}, where somebody has said so;
 *     what a map says itself goes before it
 */
public record SourceFile(String name, Path path, long size, String hash, Optional<String> system) {

  /** A file of which nobody has said anything. */
  public SourceFile(String name, Path path, long size, String hash) {
    this(name, path, size, hash, Optional.empty());
  }

  /** The same file, with what somebody has said of its maps; a blank text says nothing. */
  public SourceFile measuredIn(Optional<String> told) {
    return new SourceFile(name, path, size, hash, told.filter(text -> !text.isBlank()));
  }

  /** A file that came out of this one. */
  public SourceFile unpacked(String inner, Path place, long bytes) {
    return new SourceFile(inner, place, bytes, hash, system);
  }
}
