package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** How much may come out of one file, archives in it included. */
final class Budget {

  /** Entries of one archive. */
  static final int ENTRIES = 2_000;

  /** Real tables of text seldom shrink to less than a fiftieth. */
  private static final long LARGEST_RATIO = 250;

  /** Below this a steep ratio does no harm. */
  private static final long HARMLESS = 256L << 20;

  private final SourceFile file;
  private long left;

  /**
   * @param most bytes, whatever the ratio
   */
  Budget(SourceFile file, long most) {
    this.file = file;
    this.left = Math.min(most, Math.max(HARMLESS, file.size() * LARGEST_RATIO));
  }

  void entries(int count) {
    if (count > ENTRIES) {
      throw tooMuch();
    }
  }

  /** Writes all of a stream; gives its size. */
  long copy(InputStream in, Path target) throws IOException {
    try (var out = Files.newOutputStream(target)) {
      return copy(in, out);
    }
  }

  private long copy(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[1 << 16];
    var size = 0L;
    for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      left -= count;
      if (left < 0) {
        throw tooMuch();
      }
      out.write(buffer, 0, count);
    }
    return size;
  }

  Problem tooMuch() {
    return new Problem(IngestCode.FILE_BOMB, file.name());
  }

  Problem locked() {
    return new Problem(IngestCode.FILE_ENCRYPTED, file.name());
  }

  /** A way of packing that is not read. */
  Problem foreign(String kind) {
    return new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), kind);
  }
}
