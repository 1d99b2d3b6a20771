package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.ingest.inner.BookReader;

/** Names of fonts in DOCX, ODS and ODT as hints of texts from before Unicode. */
class DocumentFontsTest {

  private static final String STYLES =
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/></w:style>
      <w:style w:type="character" w:styleId="Hoa"><w:rPr><w:rFonts w:hAnsi=".VnTimeH"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>
      </w:styles>
      """;

  private static final String ODF =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
      <office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTime'"/>
      </office:font-face-decls>%s<office:body><office:any>%s</office:any></office:body>
      </office:document-content>
      """;

  @TempDir Path folder;

  private List<String> fonts(BookReader reader, byte[] bytes) throws IOException {
    var found = new ArrayList<String>();
    try (var book = reader.open(Documents.file(folder, bytes))) {
      book.read(
          book.tabs().getFirst(),
          line -> {
            for (var column = 0; column < line.width(); column++) {
              found.add(line.text(column) + " " + line.font(column));
            }
            return true;
          });
    }
    return found;
  }

  private static byte[] docx(String usual, String... cells) {
    var row = DocxReaderTest.row(String.join("", cells));
    return Documents.zip(
        List.of("[Content_Types].xml", "word/document.xml", "word/styles.xml"),
        List.of(
            "<Types/>",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body>%s</w:body></w:document>".formatted(DocxReaderTest.table(row)),
            STYLES.formatted(usual, usual)));
  }

  private static String cell(String style, String... runs) {
    var properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:tc><w:p>" + properties + String.join("", runs) + "</w:p></w:tc>";
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r>".formatted(properties, text);
  }

  private static String font(String name) {
    return "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"" + name + "\"/>";
  }

  @Test
  void runsAndStylesOfWordSayTheirFonts() throws IOException {
    var bytes =
        docx(
            "Times New Roman",
            cell("", run("", "Hà")),
            cell("Con", run("", "Teân")),
            cell("Con", run("<w:rStyle w:val=\"Hoa\"/>", "th¸i")),
            cell("Con", run(font(".VnTime"), "th¸i"), run(font("Arial"), " 12")),
            cell("", run(font(".VnTime"), "th¸i"), run(font("Arial"), "Lê")),
            cell("Vong", run("<w:rFonts w:hAnsiTheme=\"minorHAnsi\"/>", "Lê")),
            cell("Vong", run("", "abc")));
    assertThat(fonts(new DocxReader(), bytes))
        .containsExactly(
            "Hà OTHER",
            "Teân VNI",
            "th¸i TCVN3_CAPITALS",
            "th¸i 12 TCVN3",
            "th¸iLê UNKNOWN",
            "Lê OTHER",
            "abc UNKNOWN");
  }

  /** Properties of the mark at the end of a paragraph, and what was before a tracked change. */
  @Test
  void theUsualFontOfADocumentIsThatOfItsRuns() throws IOException {
    var mark = "<w:pPr><w:rPr>" + font("Arial") + "</w:rPr></w:pPr>";
    var before = "<w:rPrChange><w:rPr>" + font("Arial") + "</w:rPr></w:rPrChange>";
    var bytes =
        docx(
            ".VnTime",
            "<w:tc><w:p>" + mark + run("", "th¸i") + "</w:p></w:tc>",
            cell("", run(before, "x·")),
            cell("", run("", "x")));
    assertThat(fonts(new DocxReader(), bytes))
        .containsExactly("th¸i TCVN3", "x· TCVN3", "x UNKNOWN");
  }

  @Test
  void fontsSayNothingWhereNoneIsOld() throws IOException {
    var bytes =
        docx("Arial", cell("", run("", "Hà")), cell("", run("", "b")), cell("", run("", "c")));
    assertThat(fonts(new DocxReader(), bytes)).first().isEqualTo("Hà UNKNOWN");
    var row = "<table:table-row>" + odsCell("", "Hà") + "</table:table-row>";
    var sheet = Documents.ods("<table:table table:name=\"a\">" + row + "</table:table>");
    assertThat(fonts(new OdsReader(), sheet)).containsExactly("Hà UNKNOWN");
  }

  private static byte[] odf(String kind, String styles, String rows) {
    var table = "<table:table table:name=\"a\">" + rows + "</table:table>";
    var named =
        "<office:styles><style:default-style style:family=\"table-cell\"><style:text-properties"
            + " fo:font-family=\"Arial\"/></style:default-style><style:style style:family=\"table-cell\""
            + " style:name=\"Cu\"><style:text-properties fo:font-family=\"'VNI-Times', serif\"/>"
            + "</style:style></office:styles>";
    return Documents.zip(
        List.of("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"),
        List.of(
            "application/vnd.oasis.opendocument." + kind,
            ODF.formatted(
                "<office:automatic-styles>" + styles + "</office:automatic-styles>", table),
            ODF.formatted(named, ""),
            "<manifest:manifest xmlns:manifest=\"m\"/>"));
  }

  private static String style(String family, String name, String parent, String properties) {
    return "<style:style style:family=\"%s\" style:name=\"%s\" style:parent-style-name=\"%s\">%s</style:style>"
        .formatted(
            family,
            name,
            parent,
            properties.isEmpty() ? "" : "<style:text-properties " + properties + "/>");
  }

  private static String odsCell(String attributes, String text) {
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
  }

  @Test
  void cellsColumnsAndRowsOfASheetSayTheirFonts() throws IOException {
    var styles =
        style("table-cell", "ce1", "Cu", "")
            + style("table-cell", "ce2", "", "style:font-name=\"F1\"")
            + style("text", "T1", "", "style:font-name=\".VnTimeH\"");
    var rows =
        "<table:table-column table:default-cell-style-name=\"ce1\"/>"
            + "<table:table-column table:number-columns-repeated=\"3\"/>"
            + "<table:table-row>"
            + odsCell("", "Teân")
            + odsCell("", "Hà")
            + odsCell("table:style-name=\"ce2\"", "th¸i")
            + odsCell(
                "table:style-name=\"ce2\"", "<text:span text:style-name=\"T1\">x·</text:span>")
            + "</table:table-row><table:table-row table:default-cell-style-name=\"ce2\">"
            + odsCell("", "x· <text:span>x·</text:span>")
            + "</table:table-row>";
    assertThat(fonts(new OdsReader(), odf("spreadsheet", styles, rows)))
        .containsExactly("Teân VNI", "Hà OTHER", "th¸i TCVN3", "x· TCVN3_CAPITALS", "x· x· TCVN3");
  }

  @Test
  void paragraphsOfATextSayTheirFonts() throws IOException {
    var styles =
        style("paragraph", "P1", "Goc", "")
            + style("paragraph", "Goc", "", "style:font-name=\"F1\"")
            + style("text", "T1", "", "style:font-name=\"Arial\"");
    var rows =
        "<table:table-row><table:table-cell><text:p text:style-name=\"P1\">x·"
            + "<text:span text:style-name=\"T1\">1</text:span></text:p></table:table-cell>"
            + "<table:table-cell><text:p text:style-name=\"P1\">x<text:span"
            + " text:style-name=\"T1\">Hà</text:span></text:p></table:table-cell></table:table-row>";
    assertThat(fonts(new OdsReader(), odf("text", styles, rows)))
        .containsExactly("x·1 TCVN3", "xHà OTHER");
  }
}
