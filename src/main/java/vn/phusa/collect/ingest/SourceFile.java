package vn.phusa.collect.ingest;

import java.nio.file.Path;

/**
 * A file in the raw zone, kept as it came.
 *
 * @param name the name that the person gave it; shown, never used as a path
 * @param path where the raw zone keeps it
 * @param hash SHA-256, hexadecimal
 * @param told what somebody has said of it
 */
public record SourceFile(String name, Path path, long size, String hash, Told told) {

  /** A file of which nobody has said anything. */
  public SourceFile(String name, Path path, long size, String hash) {
    this(name, path, size, hash, Told.NOTHING);
  }

  /** The same file, with what somebody has said of it. */
  public SourceFile with(Told said) {
    return new SourceFile(name, path, size, hash, said);
  }

  /** A file that came out of this one. */
  public SourceFile unpacked(String inner, Path place, long bytes) {
    return new SourceFile(inner, place, bytes, hash, told);
  }
}
