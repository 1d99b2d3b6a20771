package vn.phusa.collect.ingest.workbook;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

/**
 * Unpacks every part of an XLSX file once, without keeping it: whether it is whole, whether it is a
 * bomb, and what the row reader does not tell: merged ranges and hidden columns.
 */
final class XlsxScan {

  private static final Frame NONE = new Frame(List.of(), List.of());

  private final String name;
  private final Map<String, Frame> frames = new HashMap<>();
  private Map<String, String> parts = Map.of();
  private long unpacked;
  private boolean styled;

  /** What stands around the rows of a sheet. */
  record Frame(List<Tab.Span> spans, List<Integer> hiddenColumns) {}

  private XlsxScan(String name) {
    this.name = name;
  }

  /**
   * @param name of the file, for messages
   * @throws Problem {@link IngestCode#FILE_BOMB}, {@link IngestCode#FILE_CORRUPT}
   */
  static XlsxScan of(File file, String name) throws IOException {
    var scan = new XlsxScan(name);
    try (var zip = new ZipFile(file)) {
      for (var entry : zip.stream().toList()) {
        scan.unpack(zip, entry);
      }
      scan.parts = SheetParts.of(zip);
      scan.styled = StylePart.isIn(zip);
    }
    return scan;
  }

  /** The frame of the sheet that a relation of the workbook names. */
  Frame frame(String relation) {
    return frames.getOrDefault(parts.getOrDefault(relation, ""), NONE);
  }

  /** Whether cells can have formats. */
  boolean styled() {
    return styled;
  }

  private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
    var sheet = entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
    var tags = new SheetTags(sheet);
    var check = new CRC32();
    var size = 0L;
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[1 << 16];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        bound(entry, size, read);
        check.update(buffer, 0, read);
        tags.take(buffer, read);
      }
    }
    if (entry.getCrc() >= 0 && check.getValue() != entry.getCrc()) {
      throw new Problem(IngestCode.FILE_CORRUPT, name, 0);
    }
    frames.put(entry.getName(), tags.frame());
  }

  private void bound(ZipEntry entry, long size, int read) {
    unpacked += read;
    var packed = Math.max(1, entry.getCompressedSize());
    var steep = size > Limits.FREE && size / packed > Limits.RATIO;
    var texts = entry.getName().endsWith("sharedStrings.xml") && size > Limits.SHARED_TEXTS;
    if (steep || texts || unpacked > Limits.UNPACKED) {
      throw new Problem(IngestCode.FILE_BOMB, name);
    }
  }
}
