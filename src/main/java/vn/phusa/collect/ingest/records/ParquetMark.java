package vn.phusa.collect.ingest.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first four bytes of a Parquet file: {@code PAR1}, or {@code PARE} with an encrypted footer.
 */
final class ParquetMark {

  private static final int LENGTH = 4;

  private ParquetMark() {}

  static boolean isPlain(byte[] head) {
    return begins(head, "PAR1");
  }

  static boolean isEncrypted(byte[] head) {
    return begins(head, "PARE");
  }

  static boolean isEncrypted(Path file) {
    try (var input = Files.newInputStream(file)) {
      return isEncrypted(input.readNBytes(LENGTH));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean begins(byte[] head, String mark) {
    var bytes = mark.getBytes(StandardCharsets.US_ASCII);
    return head.length >= LENGTH && Arrays.equals(head, 0, LENGTH, bytes, 0, LENGTH);
  }
}
