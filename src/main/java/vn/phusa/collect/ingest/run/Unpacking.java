package vn.phusa.collect.ingest.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.IngestSettings;
import vn.phusa.collect.ingest.SourceFile;

/** Shows the readers the plain file where a packed one came in; the raw zone keeps what came. */
@Component
final class Unpacking {

  /** Real tables of text seldom shrink to less than a fiftieth. */
  private static final long LARGEST_RATIO = 250;

  /** Below this a steep ratio does no harm. */
  private static final long HARMLESS = 256L << 20;

  private final IngestSettings settings;

  Unpacking(IngestSettings settings) {
    this.settings = settings;
  }

  /**
   * The file itself, or its unpacked content in {@code work}; either carries the hash of what came.
   *
   * @throws Problem {@link IngestCode#FILE_BOMB}, {@link IngestCode#FILE_CORRUPT}
   */
  SourceFile plain(SourceFile file, Path work) {
    if (!isPacked(file)) {
      return file;
    }
    var plain = work.resolve("unpacked");
    try (var in = new GZIPInputStream(Files.newInputStream(file.path()), 1 << 16);
        var out = Files.newOutputStream(plain)) {
      var size = copy(in, out, file);
      return new SourceFile(inner(file.name()), plain, size, file.hash());
    } catch (ZipException | EOFException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private long copy(InputStream in, OutputStream out, SourceFile file) throws IOException {
    var most =
        Math.min(
            settings.maxExpanded().toBytes(), Math.max(HARMLESS, file.size() * LARGEST_RATIO));
    var buffer = new byte[1 << 16];
    var size = 0L;
    for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      if (size > most) {
        throw new Problem(IngestCode.FILE_BOMB, file.name());
      }
      out.write(buffer, 0, count);
    }
    return size;
  }

  private static String inner(String name) {
    return name.replaceFirst("(?i)\\.gz(ip)?$", "");
  }

  private static boolean isPacked(SourceFile file) {
    try (var content = Files.newInputStream(file.path())) {
      var head = content.readNBytes(3);
      return head.length == 3 && head[0] == 0x1f && head[1] == (byte) 0x8b && head[2] == 8;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
