package vn.phusa.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
  private static final List<String> TONES =
      List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");

  @Test
  void takesAwayCaseMarksAndSpareBlanks() {
    assertThat(Fold.fold("  Bến\u00A0 TRE\n")).isEqualTo("ben tre");
    assertThat(Fold.fold("ĐẮK LẮK")).isEqualTo("dak lak");
    assertThat(Fold.fold("Hoà\u200B Bình")).isEqualTo("hoa binh");
  }

  @Test
  void findsBothPlacesOfTheToneTheSame() {
    assertThat(Fold.fold("Thanh Hoá")).isEqualTo(Fold.fold("Thanh Hóa"));
  }

  @Test
  void givesAsciiForEveryVietnameseSyllable() {
    LETTERS
        .codePoints()
        .forEach(letter ->
            TONES.forEach(tone -> {
              var written = Character.toString(letter) + tone;
              assertThat(Fold.fold(written)).matches("[a-z]");
              assertThat(Fold.fold(written.toUpperCase(Locale.ROOT))).matches("[a-z]");
            }));
  }

  @Test
  void foldsEveryNormalFormAlikeAndTwiceAsOnce() {
    for (var text : List.of("Quý I/2024", "Ấp Bình Ðức", "Ｔｉền Giang", "x²", "İstanbul", "ß ﬁ")) {
      var folded = Fold.fold(text);
      assertThat(Fold.fold(folded)).isEqualTo(folded);
      assertThat(Fold.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
      assertThat(Nfc.holds(folded)).isTrue();
    }
  }

  @Test
  void tellsDecomposedTextAndComposesIt() {
    var apart = "Bê\u0301n";
    assertThat(Nfc.holds(apart)).isFalse();
    assertThat(Nfc.of(apart))
        .isEqualTo("Bến")
        .satisfies(text -> assertThat(Nfc.holds(text)).isTrue());
  }
}
