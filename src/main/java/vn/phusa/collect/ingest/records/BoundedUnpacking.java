package vn.phusa.collect.ingest.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** Stops when a small packed file grows without end. */
final class BoundedUnpacking extends FilterInputStream {

  /** Real tables of text seldom shrink to less than a fiftieth. */
  private static final long LARGEST_RATIO = 250;

  private static final long HARMLESS = 256L << 20;

  private final SourceFile file;
  private long read;

  BoundedUnpacking(InputStream input, SourceFile file) {
    super(input);
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var count = super.read(buffer, from, length);
    return counted(count, count);
  }

  private int counted(int result, int bytes) {
    read += Math.max(0, bytes);
    if (read > HARMLESS && read > file.size() * LARGEST_RATIO) {
      throw new Problem(IngestCode.FILE_BOMB, file.name());
    }
    return result;
  }
}
