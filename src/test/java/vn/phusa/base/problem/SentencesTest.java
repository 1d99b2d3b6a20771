package vn.phusa.base.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.phusa.base.text.Words;

/** Every code of every room has its sentence in both languages, and the two are not the same. */
class SentencesTest {

  @Test
  void everyCodeHasItsSentenceInBothLanguages() {
    var codes = codes().toList();
    assertThat(codes).contains(RequestCode.UNEXPECTED);
    var lacking = codes.stream().filter(code -> !hasBoth(code)).map(SentencesTest::name).toList();
    assertThat(lacking).isEmpty();
  }

  private static Stream<ProblemCode> codes() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.phusa").stream()
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
