package vn.phusa.collect.ingest.workbook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.SafeXml;

/**
 * The fonts of the cells of one XLSX file, which the reader of its rows does not tell. Nothing is
 * read before somebody asks for the font of a cell, and nothing at all where no font of the file is
 * one of an encoding from before Unicode.
 */
final class CellFonts implements AutoCloseable {

  private static final int TEXTS = 1024;

  /** Digits of a number that fits. */
  private static final int LONGEST = 9;

  private final File file;
  private final XlsxScan scan;
  private @Nullable ZipFile zip;
  private byte @Nullable [] texts;

  CellFonts(File file, XlsxScan scan) {
    this.file = file;
    this.scan = scan;
  }

  /** What the fonts of each format say. */
  static List<Typeface> formats(ZipFile zip, ZipEntry styles) throws IOException {
    try (var in = zip.getInputStream(styles)) {
      return StyleFonts.of(SafeXml.reader(in));
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
  }

  /** A number that another part counts by; -1 when it is none. Asked for every cell. */
  static int index(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > LONGEST) {
      return -1;
    }
    var number = 0;
    for (var at = 0; at < digits.length() && number >= 0; at++) {
      var digit = digits.charAt(at) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number;
  }

  /** To go along with the rows of the sheet that a relation of the workbook names. */
  FontWalk walk(String relation) {
    return new FontWalk(this, scan.oldFonts() ? scan.part(relation) : "");
  }

  /** What the font of a format says. */
  Typeface format(int index) {
    var formats = scan.formats();
    return index >= 0 && index < formats.size() ? formats.get(index) : Typeface.UNKNOWN;
  }

  /** The fonts of a shared text, as {@link RunFonts} has them; 0 when there is no such text. */
  byte text(int index) throws IOException, XMLStreamException {
    if (texts == null) {
      texts = texts();
    }
    return index >= 0 && index < texts.length ? texts[index] : 0;
  }

  /** One byte for each text, of which the reader of the rows keeps all. */
  private byte[] texts() throws IOException, XMLStreamException {
    var fonts = new byte[TEXTS];
    var count = 0;
    var part = PackagePart.SHARED_TEXTS.in(zip());
    if (part.isEmpty()) {
      return new byte[0];
    }
    try (var in = zip().getInputStream(part.get())) {
      for (var xml = SafeXml.reader(in); xml.hasNext(); ) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals("si")) {
          fonts = count < fonts.length ? fonts : Arrays.copyOf(fonts, count * 2);
          fonts[count++] = RunFonts.read(xml);
        }
      }
    }
    return Arrays.copyOf(fonts, count);
  }

  /** Opens a part of the file, to be closed with it. */
  @Nullable XMLStreamReader open(String part) throws IOException, XMLStreamException {
    var entry = zip().getEntry(part);
    return entry == null ? null : SafeXml.reader(zip().getInputStream(entry));
  }

  private ZipFile zip() throws IOException {
    if (zip == null) {
      zip = new ZipFile(file);
    }
    return zip;
  }

  @Override
  public void close() {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
