package vn.phusa.base.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phusa.base.text.Words;
import vn.phusa.testing.OurClasses;

/** Every code of every room has its sentence in both languages, and the two are not the same. */
class SentencesTest {

  @Test
  void everyCodeHasItsSentenceInBothLanguages() {
    var codes = codes().toList();
    assertThat(codes).contains(RequestCode.UNEXPECTED);
    var lacking = codes.stream().filter(code -> !hasBoth(code)).map(SentencesTest::name).toList();
    assertThat(lacking).isEmpty();
  }

  /** A sentence that names less than the other, or that no value can be put into, is a slip. */
  @Test
  void bothSentencesNameTheSameValues() {
    var uneven =
        codes()
            .filter(SentencesTest::hasBoth)
            .filter(code -> !named(code, Words.VIETNAMESE).equals(named(code, Locale.ENGLISH)))
            .map(SentencesTest::name)
            .toList();
    assertThat(uneven).isEmpty();
  }

  /** The numbers of the values in a sentence that MessageFormat accepts. */
  private static List<String> named(ProblemCode code, Locale locale) {
    var pattern = raw(code, locale).findFirst().orElseThrow();
    var values = new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    return IntStream.range(0, values)
        .mapToObj(Integer::toString)
        .filter(number -> pattern.contains("{" + number))
        .toList();
  }

  private static Stream<ProblemCode> codes() {
    return OurClasses.all().stream()
        .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ProblemCode.class::cast);
  }

  private static boolean hasBoth(ProblemCode code) {
    var sentences =
        List.of(Words.VIETNAMESE, Locale.ENGLISH).stream()
            .flatMap(locale -> raw(code, locale))
            .distinct()
            .toList();
    return sentences.size() == 2;
  }

  private static Stream<String> raw(ProblemCode code, Locale locale) {
    try {
      var bundle =
          ResourceBundle.getBundle(
              "words/" + code.room(),
              locale.equals(Locale.ENGLISH) ? locale : Locale.ROOT,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      return Stream.of(bundle.getString(code.room() + ".problem." + code.name()));
    } catch (MissingResourceException lacking) {
      return Stream.empty();
    }
  }

  private static String name(ProblemCode code) {
    return code.room() + "." + code.name();
  }
}
