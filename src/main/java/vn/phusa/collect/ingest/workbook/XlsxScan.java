package vn.phusa.collect.ingest.workbook;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

/**
 * Unpacks every part of an XLSX file once, without keeping it: whether it is whole, whether it is a
 * bomb, and what the row reader does not tell: merged ranges, hidden columns, the fonts of formats.
 */
final class XlsxScan {

  private static final Frame NONE = new Frame(List.of(), List.of());

  private final String name;
  private final Map<String, Frame> frames = new HashMap<>();
  private Map<String, String> parts = Map.of();
  private long unpacked;
  private final RunTags runs = new RunTags();
  private Optional<List<Typeface>> formats = Optional.empty();

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
      var styles = PackagePart.STYLES.in(zip);
      if (styles.isPresent()) {
        scan.formats = Optional.of(CellFonts.formats(zip, styles.get()));
      }
    }
    return scan;
  }

  /** The frame of the sheet that a relation of the workbook names. */
  Frame frame(String relation) {
    return frames.getOrDefault(part(relation), NONE);
  }

  /** The part of that sheet; empty when there is none. */
  String part(String relation) {
    return parts.getOrDefault(relation, "");
  }

  /** Whether cells can have formats. */
  boolean styled() {
    return formats.isPresent();
  }

  /** What the font of each format says. */
  List<Typeface> formats() {
    return formats.orElse(List.of());
  }

  /** Whether any text can be in a font of an encoding from before Unicode. */
  boolean oldFonts() {
    return runs.old() || formats().stream().anyMatch(Typeface::isOld);
  }

  private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
    var frame = new SheetTags();
    var tags = tags(entry.getName(), frame);
    var check = new CRC32();
    var size = 0L;
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[1 << 16];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        bound(entry, size, read);
        check.update(buffer, 0, read);
        if (tags.isPresent()) {
          tags.get().take(buffer, read);
        }
      }
    }
    if (entry.getCrc() >= 0 && check.getValue() != entry.getCrc()) {
      throw new Problem(IngestCode.FILE_CORRUPT, name, 0);
    }
    frames.put(entry.getName(), frame.frame());
  }

  private Optional<ShortTags> tags(String part, SheetTags frame) {
    if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
      return Optional.of(new ShortTags(frame));
    }
    return texts(part) ? Optional.of(new ShortTags(runs)) : Optional.empty();
  }

  private static boolean texts(String part) {
    return part.endsWith("sharedStrings.xml");
  }

  private void bound(ZipEntry entry, long size, int read) {
    unpacked += read;
    var packed = Math.max(1, entry.getCompressedSize());
    var steep = size > Limits.FREE && size / packed > Limits.RATIO;
    var texts = texts(entry.getName()) && size > Limits.SHARED_TEXTS;
    if (steep || texts || unpacked > Limits.UNPACKED) {
      throw new Problem(IngestCode.FILE_BOMB, name);
    }
  }
}
