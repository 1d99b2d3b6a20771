package vn.phusa.collect.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

class XmlFormatTest {

  private static final String ORDERS =
      """
      <?xml version="1.0" encoding="%s"?>
      <kho xmlns="urn:x"><ngay>2024</ngay><ds>
      <don ma="1"><ten>Gạo</ten><gia donvi="đ">5</gia><nhan>a</nhan><nhan>b</nhan></don>
      <don ma="2"><ten>Đường &amp; muối</ten><noi><xa>An Bình</xa></noi></don>
      <don ma="3"><ten><![CDATA[<Muối>]]></ten></don>
      </ds></kho>
      """;

  @TempDir Path folder;

  private final XmlFormat format = new XmlFormat();

  @Test
  void whatIsRepeatedIsARecord() throws IOException {
    var file = file(ORDERS.formatted("UTF-8"), StandardCharsets.UTF_8);
    var found = format.find(file).getFirst();
    assertThat(found.source().sheet()).contains("/kho/ds/don");
    assertThat(found.source().headers())
        .containsExactly("ma", "ten", "gia > donvi", "gia", "nhan", "noi > xa");
    assertThat(found.sample())
        .containsExactly(
            List.of("1", "Gạo", "đ", "5", "a; b", ""),
            List.of("2", "Đường & muối", "", "", "", "An Bình"),
            List.of("3", "<Muối>", "", "", "", ""));
    assertThat(found.notes())
        .containsExactly(
            new Note("recordsAt", List.of("/kho/ds/don", "3")),
            new Note("repeatedJoined", List.of("nhan")));
    var text = Files.readString(opened(file, found), StandardCharsets.UTF_8);
    assertThat(text).contains("\"Đường & muối\"", "An Bình");
  }

  @Test
  void everyRepeatedPathIsOfferedTheFullestFirst() throws IOException {
    var rows = "<d><a>1</a><b>2</b><c>3</c></d>".repeat(5) + "<e x='1'/><e x='2'/>";
    var found = format.find(file("<r>" + rows + "</r>", StandardCharsets.UTF_8));
    assertThat(found.stream().map(table -> table.source().sheet().orElse("")))
        .containsExactly("/r/d", "/r/e");
  }

  @Test
  void plainElementsAreAListAndOneRecordAlone() throws IOException {
    var list = format.find(file("<r><x>1</x><x>2</x></r>", StandardCharsets.UTF_8)).getFirst();
    assertThat(list.sample()).containsExactly(List.of("1"), List.of("2"));
    var one = format.find(file("<r><x>1</x><y>2</y></r>", StandardCharsets.UTF_8)).getFirst();
    assertThat(one.sample()).containsExactly(List.of("1", "2"));
    assertThat(one.certainty()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1258"})
  void readsTheEncodingThatTheFileNames(String charset) throws IOException {
    var text = ORDERS.formatted(charset).replace("Gạo", "Cà");
    var file = file(text.replaceAll("[Đđ]ường|muối|Muối", "x"), Charset.forName(charset));
    assertThat(format.fit(Files.readAllBytes(file.path()), "x")).isPositive();
    assertThat(format.find(file).getFirst().sample().getFirst().get(1)).isEqualTo("Cà");
  }

  /** Neither a file of ours nor a text of the document itself comes in by an entity. */
  @Test
  void followsNoEntities() throws IOException {
    var secret = Files.writeString(folder.resolve("bi-mat"), "BIMAT");
    for (var entity : List.of("SYSTEM \"" + secret.toUri() + "\"", "\"BIMAT\"")) {
      var text =
          "<!DOCTYPE r [<!ENTITY x %s>]><r><d><a>1&x;</a></d><d><a>2</a></d></r>".formatted(entity);
      try {
        assertThat(format.find(file(text, StandardCharsets.UTF_8)).toString())
            .doesNotContain("BIMAT");
      } catch (Problem refused) {
        assertThat(refused.code()).isEqualTo(IngestCode.FILE_CORRUPT);
      }
    }
    var lol = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (var level = 1; level < 12; level++) {
      lol.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
    }
    lol.append("]><r><d>&a11;</d><d>x</d></r>");
    try {
      assertThat(format.find(file(lol.toString(), StandardCharsets.UTF_8)).toString())
          .doesNotContain("haha");
    } catch (Problem refused) {
      assertThat(refused.code()).isEqualTo(IngestCode.FILE_CORRUPT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<r><d><a>1</a></d><d>", "<r><a></b></r>", "<r><d/><d/></r><r/>"})
  void saysWhereAFileIsBroken(String text) throws IOException {
    refused(
        file("<?xml version='1.0'?>\n" + text, StandardCharsets.UTF_8), IngestCode.FILE_CORRUPT);
  }

  @Test
  void boundsDepthAndWidth() throws IOException {
    refused(file("<r>" + "<a>".repeat(100_000), StandardCharsets.UTF_8), IngestCode.FILE_CORRUPT);
    var wide = new StringBuilder("<r><d/>");
    for (var field = 0; field < 2_100; field++) {
      wide.append("<d><f").append(field).append(">1</f").append(field).append("></d>");
    }
    refused(
        file(wide.append("</r>").toString(), StandardCharsets.UTF_8), IngestCode.TOO_MANY_COLUMNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<b", "< a>", "{\"a\":1}", "<<<<", "<3 tên"})
  void knowsWhatIsNoXml(String text) {
    assertThat(format.fit(text.getBytes(StandardCharsets.UTF_8), "x.xml")).isZero();
  }

  @Test
  void readsRealCatalogs() throws IOException {
    var real = Path.of("../shared/data/catalogs/harvest-dcat-csw");
    Assumptions.assumeTrue(Files.isDirectory(real), "real files are not here");
    try (var files = Files.list(real)) {
      for (var path : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
        var file = new SourceFile(path.getFileName().toString(), path, Files.size(path), "0");
        assertThat(format.fit(Files.readAllBytes(path), "x")).isPositive();
        assertThat(format.find(file)).as(file.name()).isNotEmpty();
      }
    }
  }

  private Path opened(SourceFile file, Found found) throws IOException {
    var work = Files.createTempDirectory(folder, "work");
    assertThat(format.open(file, found.source(), work).headers())
        .isEqualTo(found.source().headers());
    try (var written = Files.list(work)) {
      return written.findFirst().orElseThrow();
    }
  }

  private SourceFile file(String text, Charset charset) throws IOException {
    var path = Files.write(Files.createTempFile(folder, "tep", ".xml"), text.getBytes(charset));
    return new SourceFile("tệp", path, Files.size(path), "0");
  }

  private static void refused(SourceFile file, IngestCode code) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new XmlFormat().find(file))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
