package vn.phusa.collect.ingest.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.PartStream;
import vn.phusa.collect.ingest.inner.Tab;

/** An XLSB file; rows are streamed, its shared texts are kept. */
final class XlsbBook implements Book {

  private static final String WORKBOOK = "xl/workbook.bin";
  private static final String RELATIONS = "xl/_rels/workbook.bin.rels";
  private static final String STYLES = "xl/styles.bin";
  private static final String TEXTS = "xl/sharedStrings.bin";
  private static final int TEXT = 19;

  /** Bytes of a sheet. */
  private static final long LARGEST = 8L << 30;

  /** Bytes of any other part. */
  private static final long SMALL = 512L << 20;

  private final ZipFile zip;
  private final String file;
  private final List<Tab> tabs = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private final boolean from1904;
  private final Formats formats;
  private final List<String> texts;

  private XlsbBook(ZipFile zip, String file, boolean from1904) throws IOException {
    this.zip = zip;
    this.file = file;
    this.from1904 = from1904;
    this.formats = formats();
    this.texts = texts();
  }

  static XlsbBook of(ZipFile zip, String file) throws IOException {
    var sheets = sheets(zip, file);
    var book = new XlsbBook(zip, file, sheets.from1904());
    try (var relations = PartStream.of(zip, RELATIONS, SMALL, file)) {
      var parts = Sheets.parts(relations);
      for (var sheet : sheets.all()) {
        book.add(sheet, parts.getOrDefault(sheet.relation(), ""));
      }
    }
    return book;
  }

  private static Sheets sheets(ZipFile zip, String file) throws IOException {
    try (var part = PartStream.of(zip, WORKBOOK, SMALL, file)) {
      return Sheets.of(new Records(part));
    }
  }

  /** A sheet without cells of its own, as one that is a chart, has no such part. */
  private void add(Sheets.Sheet sheet, String part) throws IOException {
    if (!part.endsWith(".bin") || zip.getEntry(part) == null) {
      return;
    }
    try (var in = PartStream.of(zip, part, LARGEST, file)) {
      tabs.add(Sheets.tab(tabs.size(), sheet, new Records(in)));
      parts.add(part);
    }
  }

  private Formats formats() throws IOException {
    if (zip.getEntry(STYLES) == null) {
      return Formats.none();
    }
    try (var part = PartStream.of(zip, STYLES, SMALL, file)) {
      return Formats.of(new Records(part));
    }
  }

  private List<String> texts() throws IOException {
    var all = new ArrayList<String>();
    if (zip.getEntry(TEXTS) == null) {
      return all;
    }
    try (var part = PartStream.of(zip, TEXTS, SMALL, file)) {
      for (var records = new Records(part); records.next(); ) {
        if (records.type() == TEXT) {
          var text = records.text(1);
          all.add(text == null ? "" : text);
        }
      }
    }
    return all;
  }

  @Override
  public List<Tab> tabs() {
    return List.copyOf(tabs);
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    try (var part = PartStream.of(zip, parts.get(tab.index()), LARGEST, file)) {
      new Cells(texts, formats, from1904).read(new Records(part), reader);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
