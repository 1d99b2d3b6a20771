package vn.phusa.collect.ingest;

import java.nio.file.Path;

/**
 * A file in the raw zone, kept as it came.
 *
 * @param name the name that the person gave it; shown, never used as a path
 * @param path where the raw zone keeps it
 * @param hash SHA-256, hexadecimal
 */
public record SourceFile(String name, Path path, long size, String hash) {}
