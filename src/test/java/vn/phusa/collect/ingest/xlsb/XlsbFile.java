package vn.phusa.collect.ingest.xlsb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSB file made for a test, record by record ([MS-XLSB]); LibreOffice opens what it makes. */
final class XlsbFile {

  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/>
      <Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/>
      <Override PartName="/xl/sharedStrings.bin" ContentType="application/vnd.ms-excel.sharedStrings"/>
      </Types>
      """;

  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
          + " Target=\"%s\"/>";

  private final Part sheet = new Part();
  private final Part texts = new Part();
  private final boolean from1904;

  /** Records one after the other. */
  static final class Part {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Part add(int type, Object... values) {
      var body = new ByteArrayOutputStream();
      for (var value : values) {
        body.writeBytes(bytes(value));
      }
      if (type > 0x7F) {
        out.write(type & 0x7F | 0x80);
      }
      out.write(type > 0x7F ? type >> 7 : type);
      for (var left = body.size(); ; left >>= 7) {
        out.write(left > 0x7F ? left & 0x7F | 0x80 : left);
        if (left <= 0x7F) {
          break;
        }
      }
      out.writeBytes(body.toByteArray());
      return this;
    }

    private static byte[] bytes(Object value) {
      return switch (value) {
        case Byte small -> new byte[] {small};
        case Short medium -> little(2).putShort(medium).array();
        case Integer number -> little(4).putInt(number).array();
        case Double real -> little(8).putDouble(real).array();
        case String text -> {
          var signs = text.getBytes(StandardCharsets.UTF_16LE);
          yield little(4 + signs.length).putInt(text.length()).put(signs).array();
        }
        default -> throw new IllegalArgumentException(value.toString());
      };
    }

    private static ByteBuffer little(int size) {
      return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  XlsbFile(boolean from1904) {
    this.from1904 = from1904;
    sheet.add(129).add(148, 0, 20, 0, 20);
  }

  XlsbFile hiddenColumn(int column) {
    sheet.add(390).add(60, column, column, 2048, 0, (short) 1).add(391);
    return this;
  }

  XlsbFile data() {
    sheet.add(145);
    return this;
  }

  XlsbFile row(int number, boolean isHidden) {
    var flags = (byte) (isHidden ? 0x10 : 0);
    sheet.add(0, number, 0, (short) 300, (byte) 0, flags, (byte) 0, 0);
    return this;
  }

  /** A cell of any kind. */
  XlsbFile cell(int kind, int column, int format, Object... content) {
    var values = new Object[content.length + 2];
    values[0] = column;
    values[1] = format;
    System.arraycopy(content, 0, values, 2, content.length);
    sheet.add(kind, values);
    return this;
  }

  XlsbFile any(int type, Object... values) {
    sheet.add(type, values);
    return this;
  }

  XlsbFile text(String text) {
    texts.add(19, (byte) 0, text);
    return this;
  }

  XlsbFile merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    sheet.add(146).add(177, 1).add(176, firstRow, lastRow, firstColumn, lastColumn).add(178);
    return this;
  }

  byte[] bytes() {
    var workbook =
        new Part()
            .add(131)
            .add(153, from1904 ? 1 : 0, 0, "")
            .add(143)
            .add(156, 1, 1, "rId1", "Trang một")
            .add(156, 0, 2, "rId9", "Biểu đồ")
            .add(144)
            .add(132);
    var names =
        List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.bin",
            "xl/_rels/workbook.bin.rels",
            "xl/worksheets/sheet1.bin",
            "xl/styles.bin",
            "xl/sharedStrings.bin");
    return zip(
        names,
        List.of(
            utf8(TYPES),
            utf8(relations(RELATION.formatted("rId1", "officeDocument", "xl/workbook.bin"))),
            workbook.bytes(),
            utf8(
                relations(
                    RELATION.formatted("rId1", "worksheet", "worksheets/sheet1.bin")
                        + RELATION.formatted("rId2", "styles", "/xl/styles.bin")
                        + RELATION.formatted("rId3", "sharedStrings", "sharedStrings.bin"))),
            sheet.add(130).bytes(),
            styles(),
            shared()));
  }

  private byte[] shared() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(new Part().add(159, 1, 1).bytes());
    all.writeBytes(texts.bytes());
    all.writeBytes(new Part().add(160).bytes());
    return all.toByteArray();
  }

  /** Formats 0: nothing, 1: a day, 2: percent, 3: an old font. */
  private static byte[] styles() {
    var part = new Part().add(278).add(615, 1).add(44, (short) 200, "dd/mm/yyyy").add(616);
    part.add(611, 2);
    for (var font : List.of("Arial", ".VnTime")) {
      part.add(43, (short) 200, (short) 0, (short) 400, 0, (short) 0, 0, 0, (byte) 0, font);
    }
    part.add(612).add(626, 1);
    format(part, 0xFFFF, 0, 0);
    part.add(627).add(617, 4);
    format(part, 0, 0, 0);
    format(part, 0, 200, 0);
    format(part, 0, 10, 0);
    format(part, 0, 0, 1);
    return part.add(618).add(279).bytes();
  }

  private static void format(Part part, int parent, int numbers, int font) {
    part.add(
        47, (short) parent, (short) numbers, (short) font, (short) 0, (short) 0, (short) 0, 0x3F00);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(List<String> names, List<byte[]> contents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var index = 0; index < names.size(); index++) {
        zip.putNextEntry(new ZipEntry(names.get(index)));
        zip.write(contents.get(index));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}
