package vn.phusa.base.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyEncodingTest {

  private static final List<String> SYLLABLES = Syllables.all();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TCVN3        | Céng hßa x· héi chñ nghÜa ViÖt Nam      | Cộng hòa xã hội chủ nghĩa Việt Nam
          TCVN3        | B×nh D\u00ad¬ng, TP. T©n Ch©u           | Bình Dương, TP. Tân Châu
          VNI          | Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam| Cộng hòa xã hội chủ nghĩa Việt Nam
          VNI          | Ñaø Naüng, THÖØA THIEÂN HUEÁ            | Đà Nẵng, THỪA THIÊN HUẾ
          VISCII       | Cµng hòa xã hµi chü nghîa Vi®t Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
          VPS          | C¶ng hòa xã h¶i chû nghïa ViŒt Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
          VIQR         | Co^.ng ho`a xa~ ho^.i chu? nghi~a       | Cộng hòa xã hội chủ nghĩa
          VIQR         | DDi.a chi? a\\? d\\d                    | Địa chỉ a? dd
          WINDOWS_1258 | Thành phô\u00ec Huê\u00ec               | Thành phố Huế
          UTF8_TWICE   | Háº£i PhÃ²ng                           | Hải Phòng
          """)
  void knownTexts(LegacyEncoding encoding, String mistaken, String text) {
    assertThat(encoding.decode(mistaken)).isEqualTo(text);
  }

  @Test
  void thereAreAsManySyllablesAsVietnameseCanWrite() {
    assertThat(SYLLABLES).hasSizeBetween(10_000, 30_000);
  }

  @ParameterizedTest
  @EnumSource(LegacyEncoding.class)
  void everySyllableComesBack(LegacyEncoding encoding) {
    for (var syllable : SYLLABLES) {
      assertThat(encoding.decode(encoding.encode(syllable))).isEqualTo(syllable);
    }
  }

  @ParameterizedTest
  @EnumSource(LegacyEncoding.class)
  void everySyllableComesBackInCapitals(LegacyEncoding encoding) {
    for (var syllable : SYLLABLES) {
      var capitals = syllable.toUpperCase(Locale.ROOT);
      var back = encoding.decode(encoding.encode(capitals));
      assertThat(back).isEqualToIgnoringCase(syllable);
      if (encoding != LegacyEncoding.TCVN3) {
        assertThat(back).isEqualTo(capitals);
      }
    }
  }

  @Test
  void bytesAreReadAsTheTextThatTheyAreTakenFor() {
    var western = Charset.forName("windows-1252");
    for (var encoding : EnumSet.complementOf(EnumSet.of(LegacyEncoding.UTF8_TWICE))) {
      var coded = encoding.encode("trường đặt cọc");
      assertThat(encoding.decode(coded.getBytes(western))).isEqualTo("trường đặt cọc");
    }
    var latin = "B\u00d7nh D\u00ad\u00acng".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(LegacyEncoding.TCVN3.decode(latin)).isEqualTo("Bình Dương");
  }

  @Test
  void unicodeAmongTheBytesStays() {
    for (var encoding : LegacyEncoding.values()) {
      assertThat(encoding.decode("Số “5” – ế ữ 日本 😀")).contains("日本 😀").contains("ữ");
    }
  }
}
