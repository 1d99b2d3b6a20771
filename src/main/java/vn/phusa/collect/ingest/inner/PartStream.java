package vn.phusa.collect.ingest.inner;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;

/** A part of a package while it is unpacked: whether it is whole, and no bomb. */
public final class PartStream extends FilterInputStream {

  /** Bytes that may be packed as tightly as they like. */
  private static final long FREE = 64L << 20;

  /** Beyond that, how many times larger than packed. */
  private static final long RATIO = 300;

  private final ZipEntry entry;
  private final String file;
  private final long most;
  private final CRC32 check = new CRC32();
  private long size;

  private PartStream(InputStream in, ZipEntry entry, String file, long most) {
    super(in);
    this.entry = entry;
    this.file = file;
    this.most = most;
  }

  /**
   * @param most bytes
   * @param file its name, for messages
   * @throws ZipException when there is no such part
   */
  public static PartStream of(ZipFile zip, String part, long most, String file) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw new ZipException(part);
    }
    return new PartStream(zip.getInputStream(entry), entry, file, most);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var count = super.read(buffer, from, length);
    if (count < 0) {
      whole();
      return count;
    }
    size += count;
    check.update(buffer, from, count);
    var steep = size > FREE && size / Math.max(1, entry.getCompressedSize()) > RATIO;
    if (steep || size > most) {
      throw new Problem(IngestCode.FILE_BOMB, file);
    }
    return count;
  }

  private void whole() throws IOException {
    if (entry.getCrc() >= 0 && entry.getCrc() != check.getValue()) {
      throw new ZipException("checksum of " + entry.getName());
    }
  }
}
