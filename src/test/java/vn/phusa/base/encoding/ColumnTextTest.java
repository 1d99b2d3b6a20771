package vn.phusa.base.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTextTest {

  private static final List<String> NAMES = names();

  /** Names of communes and districts, each with marks. */
  private static List<String> names() {
    var in =
        Objects.requireNonNull(
            ColumnTextTest.class.getResourceAsStream("/directory/units-before.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(line -> line.split(",")[2])
          .distinct()
          .filter(name -> name.matches("[\\p{L} ]+") && !name.matches("\\p{ASCII}*"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatIsSaidIsNotWeighedButUnicodeStaysUnicode() {
    var said = ColumnText.said(Optional.of(LegacyEncoding.TCVN3));
    assertThat(said.read(LegacyEncoding.TCVN3.encode("Thái"))).isEqualTo("Thái");
    assertThat(said.read("Hà Nội")).isEqualTo("Hà Nội");
    assertThat(said.read("Vũng Tµu")).isEqualTo("Vũng Tàu");
    assertThat(said.read("50 € x·")).isEqualTo("50 € xã");
    assertThat(said.certainty()).isEqualTo(1);
    assertThat(ColumnText.said(Optional.empty()).read("x· Th¸i")).isEqualTo("x· Th¸i");
  }

  private static List<String> some(Random random, int count) {
    var some = new ArrayList<String>();
    for (var at = 0; at < count; at++) {
      some.add(NAMES.get(random.nextInt(NAMES.size())));
    }
    return some;
  }

  @ParameterizedTest
  @EnumSource(LegacyEncoding.class)
  void twentyNamesAreEnough(LegacyEncoding encoding) {
    var random = new Random(4);
    var wrong = new ArrayList<String>();
    for (var round = 0; round < 200; round++) {
      var names = some(random, 20);
      var column = ColumnText.ofTexts(names.stream().map(encoding::encode).toList());
      assertThat(column.encoding()).as("%s", names).contains(encoding);
      assertThat(column.certainty()).isGreaterThan(0.8);
      for (var name : names) {
        var read = column.read(encoding.encode(name));
        if (!read.equalsIgnoreCase(name)) {
          wrong.add(name + " > " + read);
        }
      }
    }
    assertThat(wrong).as("of 4,000 cells").hasSizeLessThan(40);
  }

  /** How often three names are enough, in hundred columns; another encoding is hardly named. */
  @ParameterizedTest
  @CsvSource({"TCVN3, 99, 0", "VNI, 99, 0", "WINDOWS_1258, 97, 1", "VISCII, 80, 9", "VPS, 85, 5"})
  void threeNamesAreMostlyEnough(LegacyEncoding encoding, int right, int other) {
    var random = new Random(7);
    var found = new EnumMap<LegacyEncoding, Integer>(LegacyEncoding.class);
    for (var round = 0; round < 1000; round++) {
      var texts = some(random, 3).stream().map(encoding::encode).toList();
      ColumnText.ofTexts(texts).encoding().ifPresent(it -> found.merge(it, 1, Integer::sum));
    }
    var correct = found.getOrDefault(encoding, 0);
    var all = found.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(correct).isGreaterThanOrEqualTo(right * 10);
    assertThat(all - correct).isLessThanOrEqualTo(other * 10);
  }

  @Test
  void unicodeStaysInColumnsOfEveryLength() {
    var random = new Random(5);
    for (var round = 0; round < 2000; round++) {
      var names = some(random, 1 + random.nextInt(10));
      var column = ColumnText.ofTexts(names);
      assertThat(column.encoding()).as("%s", names).isEmpty();
      names.forEach(name -> assertThat(column.read(name)).isEqualTo(name));
    }
  }

  @Test
  void lettersAndMarksApartBecomeOne() {
    var apart = Normalizer.normalize("Thị trấn Bến Lức", Normalizer.Form.NFD);
    assertThat(ColumnText.ofTexts(List.of(apart)).read(apart)).isEqualTo("Thị trấn Bến Lức");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Café crème à la carte|Élysée|Besançon|Hôtel de Ville|naïve|garçon|Île-de-France|été",
        "München|Düsseldorf|Köln|Straße|Größe|Übermäßig|Österreich|Jürgen Müller",
        "São Paulo|Brasília|Espírito Santo|ação|coração|Ceará|João|Conceição",
        "España|niño|Córdoba|Málaga|José Muñoz|¿Qué?|Cádiz|corazón",
        "Göteborg|Malmö|Ålesund|Tromsø|København|Æbelø|Reykjavík|Þórshöfn",
        "5 m² ± 2%|20 °C|½ kg|10 µg/m³|§ 12|© 2024|3×4|«a»",
        "user@example.vn|a.b+c@d.org|https://x.vn/?a=b|C(+)|x^2|add|Who? Me.|it's"
      })
  void otherLanguagesStayAsTheyAre(String line) {
    var texts = List.of(line.split("\\|"));
    var column = ColumnText.ofTexts(texts);
    assertThat(column.encoding()).isEmpty();
    texts.forEach(text -> assertThat(column.read(text)).isEqualTo(text));
  }

  @Test
  void aColumnDecidesWhatATextAloneLeavesOpen() {
    var tcvn3 = List.of("Th\u00e1i", "X· T©n Phó", "ThÞ trÊn Gß DÇu", "HuyÖn H\u00d2n §Êt");
    assertThat(ColumnText.ofTexts(List.of("Thái", "Xã Tân Phú")).read("Thái")).isEqualTo("Thái");
    assertThat(ColumnText.ofTexts(tcvn3).read("X· T©n Phó")).isEqualTo("Xã Tân Phú");
  }

  @Test
  void cellsOfTwoEncodingsAreToldApart() {
    var random = new Random(6);
    var wrong = new ArrayList<String>();
    for (var round = 0; round < 200; round++) {
      var names = some(random, 20);
      var cells = new ArrayList<ColumnText.Sample>();
      names.forEach(name -> cells.add(random.nextBoolean() ? unicode(name, random) : tcvn3(name)));
      var column = ColumnText.of(cells);
      for (var at = 0; at < cells.size(); at++) {
        if (!column.read(cells.get(at)).equalsIgnoreCase(names.get(at))) {
          wrong.add(names.get(at) + " < " + cells.get(at).text());
        }
      }
    }
    assertThat(wrong).as("of 4,000 cells").hasSizeLessThan(40);
  }

  private static ColumnText.Sample tcvn3(String name) {
    return new ColumnText.Sample(LegacyEncoding.TCVN3.encode(name), Typeface.TCVN3);
  }

  /** One in ten still declares a font of before. */
  private static ColumnText.Sample unicode(String name, Random random) {
    var font = random.nextInt(10) == 0 ? Typeface.TCVN3 : Typeface.OTHER;
    return new ColumnText.Sample(name, font);
  }

  @Test
  void aTextBegunInOneEncodingGoesOnInAnother() {
    var cells =
        List.of(
            "Bµ RÞa - Vũng Tµu", "§ắk N«ng", "Ngh×n tấn", "Tr¹m: Sa Pa (Lào Cai)", "và cả nước");
    var column = ColumnText.ofTexts(cells);
    assertThat(cells.stream().map(column::read))
        .containsExactly(
            "Bà Rịa - Vũng Tàu", "Đắk Nông", "Nghìn tấn", "Trạm: Sa Pa (Lào Cai)", "và cả nước");
  }

  @Test
  void aFontThatDrawsCapitalsGivesCapitals() {
    var sample = new ColumnText.Sample("tæng sè", Typeface.of(".VnTimeH"));
    assertThat(ColumnText.of(List.of(sample)).read(sample)).isEqualTo("TỔNG SỐ");
  }

  @Test
  void aFontAloneIsNoProof() {
    var sample = new ColumnText.Sample("Thái Bình", Typeface.of(".VnTime"));
    assertThat(ColumnText.of(Collections.nCopies(3, sample)).read(sample)).isEqualTo("Thái Bình");
  }

  /**
   * "Xã" is as usual in Unicode as "Xó", which TCVN3 would make of it: said often, it says no more.
   */
  @Test
  void aWordThatComesBackProvesNoMoreThanOnce() {
    for (var word : List.of("Xã", "Bãi", "Cô", "Hòa")) {
      var column = IntStream.range(0, 5_000).mapToObj(row -> word + " " + row).toList();
      assertThat(ColumnText.ofTexts(column).encoding()).as(word).isEmpty();
    }
    var old = IntStream.range(0, 5_000).mapToObj(row -> "N÷ giíi " + row).toList();
    assertThat(ColumnText.ofTexts(old).read("N÷ giíi 7")).isEqualTo("Nữ giới 7");
  }

  @Test
  void anEmptyColumnIsUnicode() {
    var column = ColumnText.ofTexts(List.of("", "12", "Ha Noi"));
    assertThat(column.encoding()).isEqualTo(Optional.empty());
    assertThat(column.certainty()).isEqualTo(1);
  }
}
