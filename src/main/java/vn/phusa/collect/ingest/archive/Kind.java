package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.phusa.collect.ingest.inner.ZipKind;

/** Whether a file is an archive, and which, told by its bytes. */
enum Kind {
  NONE,
  GZIP,
  ZIP,
  SEVEN_ZIP;

  private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B, 8};
  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
  private static final byte[] SEVEN_ZIP_MARK = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};

  static Kind of(Path path) throws IOException {
    var head = head(path);
    if (begins(head, GZIP_MARK)) {
      return GZIP;
    }
    if (begins(head, SEVEN_ZIP_MARK)) {
      return SEVEN_ZIP;
    }
    return begins(head, ZIP_MARK) && isPlainZip(path) ? ZIP : NONE;
  }

  /** Workbooks and documents are zips too; a broken zip is left to those who read them. */
  private static boolean isPlainZip(Path path) {
    try (var zip = ZipFile.builder().setPath(path).get()) {
      return ZipKind.of(parts(zip)) == ZipKind.ZIP;
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }

  private static ZipKind.Parts parts(ZipFile zip) {
    var names =
        Collections.list(zip.getEntries()).stream()
            .map(ZipArchiveEntry::getName)
            .collect(Collectors.toSet());
    return new ZipKind.Parts() {
      @Override
      public Set<String> names() {
        return names;
      }

      @Override
      public InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
      }
    };
  }

  private static byte[] head(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(8);
    }
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
