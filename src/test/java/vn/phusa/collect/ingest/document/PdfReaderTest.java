package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.ingest.IngestCode;

class PdfReaderTest {

  private static final String PROSE =
      "Trong nam nay so giuong benh cua cac tram y te trong toan tinh tang them, uoc dat";
  private static final double[] LEFTS = {60, 200, 320, 440, 540};

  @TempDir Path folder;

  private final PdfReader reader = new PdfReader();

  private interface Content {
    void write(PDPageContentStream out) throws IOException;
  }

  @Test
  void readsATableBetweenLinesWithItsMergedCells() throws IOException {
    var bytes =
        pdf(out -> {
          text(out, 60, 760, "Bang 1. Dan so");
          for (var y : new int[] {740, 720, 700, 680, 660}) {
            line(out, 60, y, 540, y);
          }
          line(out, 60, 740, 60, 660);
          line(out, 200, 740, 200, 660);
          line(out, 320, 720, 320, 660);
          line(out, 540, 740, 540, 660);
          text(out, 64, 725, "Xa");
          text(out, 204, 725, "Dan so");
          row(out, 705, "", "Nam", "Nu");
          row(out, 685, "An Binh", "1.200", "1.300");
          row(out, 665, "An Hoi", "900", "");
        });
    assertThat(Documents.read(reader, folder, bytes))
        .containsExactly(
            List.of(
                "1: Bang 1. Dan so",
                "2: Xa | Dan so",
                "3:  | Nam | Nu",
                "4: An Binh | 1.200 | 1.300",
                "5: An Hoi | 900"));
    try (var book = reader.open(Documents.file(folder, bytes))) {
      assertThat(book.tabs().getFirst().spans())
          .containsExactly(new vn.phusa.collect.ingest.inner.Tab.Span(2, 2, 1, 2));
    }
  }

  @Test
  void readsATableThatOnlyThePlacesOfWordsShow() throws IOException {
    var bytes =
        pdf(out -> {
          text(out, 60, 760, "Bang 2. Giuong benh va bac si cua cac tram, tung nam mot trong tinh");
          row(out, 740, "Tram", "2022", "2023", "2024");
          row(out, 725, "An Binh", "1 200", "1 300", "1,5");
          row(out, 710, "An Hoi mot", "7", "-", "12,25");
          text(out, 60, 695, "Huyen khac");
          row(out, 680, "An Khanh", "12 345", "8", "9");
          text(out, 60, 600, "Day la van xuoi, khong phai bang, va dai hon mot dong.");
        });
    assertThat(Documents.read(reader, folder, bytes))
        .containsExactly(
            List.of(
                "1: Bang 2. Giuong benh va bac si cua cac tram, tung nam mot trong tinh",
                "2: Tram | 2022 | 2023 | 2024",
                "3: An Binh | 1 200 | 1 300 | 1,5",
                "4: An Hoi mot | 7 | - | 12,25",
                "5: Huyen khac",
                "6: An Khanh | 12 345 | 8 | 9"));
  }

  @Test
  void aTableThatGoesOnOverPagesIsOne() throws IOException {
    Content page =
        out -> {
          row(out, 740, "Tram", "2022", "2023", "2024");
          for (var line = 0; line < 5; line++) {
            row(out, 725 - 15 * line, "Xa " + line, "1", "2", "3");
          }
        };
    assertThat(Documents.read(reader, folder, pdf(page, page)))
        .hasSize(1)
        .first()
        .satisfies(lines -> assertThat((List<?>) lines).hasSize(12));
  }

  /** Tables of one province after the other have the same columns. */
  @Test
  void anotherTitleBeginsAnotherTable() throws IOException {
    var pages = new Content[3];
    var titles = List.of("Bang 1. Ben Tre", "Bang 1. Ben Tre (tiep theo)", "Bang 2. Tra Vinh");
    for (var page = 0; page < 3; page++) {
      var title = titles.get(page);
      pages[page] =
          out -> {
            text(out, 60, 760, title);
            for (var line = 0; line < 5; line++) {
              row(out, 725 - 15 * line, "Xa " + line, "1", "2", "3");
            }
          };
    }
    var read = Documents.read(reader, folder, pdf(pages));
    assertThat(read).hasSize(2);
    assertThat(read.getFirst()).hasSize(11).first().isEqualTo("1: Bang 1. Ben Tre");
    assertThat(read.getLast()).hasSize(6).first().isEqualTo("1: Bang 2. Tra Vinh");
  }

  @Test
  void saysThatAScanHasNoText() throws IOException {
    refused(pdf(out -> line(out, 60, 700, 500, 700)), IngestCode.PDF_WITHOUT_TEXT);
  }

  @Test
  void refusesAPageThatGrowsWithoutEnd() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        for (var block = 0; block < 70; block++) {
          out.appendRawCommands(" ".repeat(1 << 20));
        }
      }
      document.save(bytes);
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    refused(bytes.toByteArray(), IngestCode.FILE_BOMB);
  }

  @Test
  void proseIsNoTable() throws IOException {
    var bytes =
        pdf(out -> {
          for (var line = 0; line < 20; line++) {
            text(
                out, 60, 740 - 15 * line, "Day la mot dong van xuoi co nam " + line + " va so 12.");
          }
        });
    assertThat(Documents.read(reader, folder, bytes)).isEmpty();
  }

  /** As in reports: a paragraph, a title, the table, and a paragraph below. */
  @Test
  void paragraphsAroundATableAreNoneOfIt() throws IOException {
    var bytes =
        pdf(out -> {
          text(out, 60, 780, PROSE + " 12,5%, cao hon");
          text(out, 60, 765, "muc tang 3,4% cua nam 2023, trong do khu vuc 1 tang 5,6%.");
          text(out, 60, 745, "Bang 3. Giuong benh cua cac tram y te");
          row(out, 730, "Tram", "2022", "2023", "2024");
          row(out, 715, "An Binh", "1 200", "1 300", "1,5");
          row(out, 700, "An Hoi mot", "7", "-", "12,25");
          row(out, 685, "An Khanh", "12 345", "8", "9");
          text(out, 60, 670, PROSE + " 1 200 giuong, bang");
          row(out, 655, "nam 2023,", "2 300", "ha,", "7,2");
        });
    assertThat(Documents.read(reader, folder, bytes))
        .containsExactly(
            List.of(
                "1: Bang 3. Giuong benh cua cac tram y te",
                "2: Tram | 2022 | 2023 | 2024",
                "3: An Binh | 1 200 | 1 300 | 1,5",
                "4: An Hoi mot | 7 | - | 12,25",
                "5: An Khanh | 12 345 | 8 | 9"));
  }

  @Test
  void aListOfContentsIsNoTable() throws IOException {
    var bytes =
        pdf(out -> {
          for (var line = 0; line < 12; line++) {
            row(
                out,
                740 - 15 * line,
                "1." + line,
                "Chuong . . . . . . . . . . . .",
                "",
                "",
                "" + line);
          }
        });
    assertThat(Documents.read(reader, folder, bytes)).isEmpty();
  }

  /** Dots also lead from the name of a row to its figures. */
  @Test
  void figuresBehindDotsAreATable() throws IOException {
    var bytes =
        pdf(out -> {
          for (var line = 0; line < 5; line++) {
            row(out, 740 - 15 * line, "Xa " + line + " .......", "1 20" + line, "7,5", "9");
          }
        });
    assertThat(Documents.read(reader, folder, bytes))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .hasSize(5);
  }

  @Test
  void proseInTwoColumnsIsNotReadAcross() throws IOException {
    var bytes =
        pdf(out -> {
          for (var line = 0; line < 24; line++) {
            var y = 760 - 15 * line;
            if (line < 8 || line > 12) {
              text(out, 60, y, "Day la cot thu nhat co so " + line + " va 12,5%");
            } else {
              text(out, 60, y, "Xa " + line);
              text(out, 140, y, "1 20" + line);
              text(out, 220, y, "7,5");
            }
            text(out, 320, y + 3, "cot thu hai nam 2024 tang them " + line + "%");
          }
        });
    assertThat(Documents.read(reader, folder, bytes))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .endsWith(
            "4: Xa 8 | 1 208 | 7,5",
            "5: Xa 9 | 1 209 | 7,5",
            "6: Xa 10 | 1 2010 | 7,5",
            "7: Xa 11 | 1 2011 | 7,5",
            "8: Xa 12 | 1 2012 | 7,5");
  }

  /** The contents of a handbook were one of its tables. */
  @Test
  void readsRealProseAsFewTables() throws IOException {
    var real = Path.of("../shared/data/legacy-text/pdf/maint-guide.vi.pdf");
    Assumptions.assumeTrue(Files.exists(real), "real files are not here");
    var tables = Documents.read(reader, folder, Files.readAllBytes(real));
    assertThat(tables).hasSize(3);
    assertThat(tables.getLast()).contains("2: Architecture: | Multi-Arch:").hasSize(10);
  }

  @Test
  void refusesWhatIsLockedAndSurvivesDamage() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("chu", "nguoi", new AccessPermission()));
      document.save(out);
    }
    refused(out.toByteArray(), IngestCode.FILE_ENCRYPTED);
    var good =
        pdf(page -> {
          for (var line = 0; line < 5; line++) {
            row(page, 725 - 15 * line, "Xa " + line, "1", "2", "3");
          }
        });
    Documents.assertReadOrRefused(reader, folder, Arrays.copyOf(good, good.length / 2));
    var random = new Random(5);
    for (var round = 0; round < 60; round++) {
      var bad = good.clone();
      for (var change = 0; change < 8; change++) {
        bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt(256);
      }
      Documents.assertReadOrRefused(reader, folder, bad);
    }
  }

  /** Population projections of the statistics office: 126 pages of figures grouped by spaces. */
  @Test
  void readsRealTables() throws IOException {
    var real = Path.of("../shared/data/legacy-text/pdf/gso_population_projection_tables.pdf");
    Assumptions.assumeTrue(Files.exists(real), "real files are not here");
    var lines =
        Documents.read(reader, folder, Files.readAllBytes(real)).stream()
            .flatMap(List::stream)
            .map(line -> line.replaceFirst("^\\d+: ", ""))
            .toList();
    assertThat(lines)
        .contains(
            "10-14 | 38 906 | 38 665 | 38 862 | 39 401 | 40 219 | 41 304 | 42 585 | 44 075 | 45 631"
                + " | 46 942 | 47 681 | 47 956 | 47 746 | 47 184 | 46 619 | 46 394 | 45 948 | 45 557"
                + " | 44 887 | 43 787 | 42 142");
  }

  private void refused(byte[] bytes, IngestCode code) {
    Documents.assertRefused(reader, folder, bytes, code);
  }

  private static byte[] pdf(Content... pages) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (var content : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
          content.write(out);
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void row(PDPageContentStream out, int y, String... cells) throws IOException {
    for (var column = 0; column < cells.length; column++) {
      text(out, (float) LEFTS[column] + 4, y, cells[column]);
    }
  }

  private static void text(PDPageContentStream out, float x, float y, String text)
      throws IOException {
    out.beginText();
    out.setFont(PDType1Font.HELVETICA, 10);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  private static void line(PDPageContentStream out, float x, float y, float toX, float toY)
      throws IOException {
    out.moveTo(x, y);
    out.lineTo(toX, toY);
    out.stroke();
  }
}
