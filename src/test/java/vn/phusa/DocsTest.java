package vn.phusa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phusa.base.problem.ProblemCode;
import vn.phusa.testing.OurClasses;

/** Whoever meets a setting, a code or an endpoint finds it in {@code docs/} (STYLE, section 10). */
class DocsTest {

  private static final JavaClasses CLASSES = OurClasses.all();
  private static final String DOCS = docs();

  @Test
  void everyProblemCodeIsInTheDocs() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(code -> ((ProblemCode) code).name()))
        .isNotEmpty()
        .allMatch(name -> DOCS.contains("`" + name + "`"));
  }

  @Test
  void everySettingIsInTheDocs() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(DocsTest::settings))
        .isNotEmpty()
        .allMatch(DOCS::contains);
  }

  @Test
  void everyEndpointIsInTheDocs() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .flatMap(DocsTest::paths)
                .distinct())
        .isNotEmpty()
        .allMatch(path -> DOCS.contains(path));
  }

  private static Stream<String> settings(JavaClass type) {
    var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
    return Arrays.stream(type.reflect().getRecordComponents())
        .filter(component -> !component.getType().isRecord())
        .map(component -> prefix + "." + kebab(component.getName()));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Stream<String> paths(Method method) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping == null) {
      return Stream.empty();
    }
    var above =
        AnnotatedElementUtils.findMergedAnnotation(
            method.getDeclaringClass(), RequestMapping.class);
    var prefix = above == null || above.path().length == 0 ? "" : above.path()[0];
    var own = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    return own.stream().map(path -> prefix + path);
  }

  private static String docs() {
    try (var files = Files.walk(Path.of("docs"))) {
      var text = new StringBuilder();
      for (var file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
