package vn.phusa.refine.quality.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.text.Words;

class SpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[0-9]{5} ; đúng 5 chữ số",
        "[0-9]+ ; chữ số",
        "\\p{Lu}+[-][0-9]+ ; chữ hoa, “-”, chữ số",
        "[0-9]+[.][\\]][0-9]+ ; chữ số, “.”, “]”, chữ số",
        "\\p{Lu}+ [0-9]+ ; chữ hoa, dấu cách, chữ số",
        "(a|b)[0-9]+ ; (a|b)[0-9]+",
        "[0-9]+x ; [0-9]+x"
      })
  void saysWhatAnExpressionAsksFor(String expression, String said) {
    assertThat(Spelling.of(expression, Words.in(Words.VIETNAMESE))).isEqualTo(said);
  }

  @Test
  void speaksEnglishToo() {
    assertThat(Spelling.of("\\p{Lu}+[0-9]{3}", Words.in(Locale.ENGLISH)))
        .isEqualTo("capital letters, exactly 3 digits");
  }
}
