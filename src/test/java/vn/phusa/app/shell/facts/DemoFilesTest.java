package vn.phusa.app.shell.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.phusa.base.text.Nfc;
import vn.phusa.base.text.Period;
import vn.phusa.base.text.VietnameseDate;
import vn.phusa.base.text.VietnameseNumber;

class DemoFilesTest {

  private static final List<JsonNode> DATASETS =
      new YAMLMapper().readTree(text("demo/datasets.yaml")).valueStream().toList();

  @Test
  void everyDatasetHasItsFileAndIsDescribed() {
    assertThat(DATASETS).hasSizeGreaterThanOrEqualTo(8);
    for (var dataset : DATASETS) {
      assertThat(
              dataset.has("generated") || !text("demo/" + dataset.get("file").asString()).isEmpty())
          .isTrue();
      assertThat(dataset.get("description").asString()).contains("Nguồn:");
      assertThat(dataset.get("classification").asString()).isEqualTo("open");
    }
  }

  @Test
  void everyAgencyIsInTheDirectoryUnderItsSlug() {
    var agencies = text("directory/agencies.csv").lines().toList();
    for (var dataset : DATASETS) {
      var slug = dataset.get("slug").asString();
      var begin =
          dataset.get("agency").asString() + "," + slug.substring(0, slug.indexOf('.')) + ",";
      assertThat(agencies).anyMatch(line -> line.startsWith(begin), begin);
    }
  }

  @Test
  void filesAreSmallAndInNfc() {
    var bytes = 0;
    for (var file : files().toList()) {
      var text = text(file);
      assertThat(Nfc.holds(text)).as(file).isTrue();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(bytes).isLessThan(1_500_000);
  }

  @Test
  void figuresDatesAndPeriodsAreReadable() {
    assertThat(column("chi-so-gia-tieu-dung.csv", ";", 0))
        .allMatch(cell -> Period.parse(cell).isPresent());
    assertThat(column("dan-so-theo-tinh.csv", ";", 2))
        .allMatch(cell -> Period.parse(cell).isPresent());
    assertThat(column("benh-truyen-nhiem.csv", ",", 3))
        .allMatch(cell -> Period.parse(cell).isPresent());
    assertThat(column("bui-min-ha-noi.csv", ";", 0))
        .allMatch(cell -> VietnameseDate.patterns(cell).contains("%d/%m/%Y"));
    assertThat(column("bui-min-ha-noi.csv", ";", 1)).allMatch(DemoFilesTest::isDecimalComma);
    assertThat(column("dan-so-theo-tinh.csv", ";", 3)).allMatch(DemoFilesTest::isDecimalComma);
    assertThat(column("quyet-toan-ngan-sach.csv", ";", 3)).allMatch(DemoFilesTest::isDecimalComma);
  }

  private static boolean isDecimalComma(String cell) {
    return VietnameseNumber.of(cell).comma().isPresent();
  }

  private static Stream<String> column(String file, String sign, int index) {
    return text("demo/" + file).lines().skip(1).map(line -> List.of(line.split(sign)).get(index));
  }

  private static Stream<String> files() {
    return Stream.concat(
        Stream.of("demo/datasets.yaml"),
        DATASETS.stream()
            .filter(dataset -> dataset.has("file"))
            .map(dataset -> "demo/" + dataset.get("file").asString()));
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
