package vn.phusa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.testing.OurClasses;

/**
 * No secret stands in an address, where histories, proxies and logs would keep it (ASVS V14.2.1):
 * none is written into one by a page, and none is read from one by an endpoint.
 */
class AddressesTest {

  private static final JavaClasses CLASSES = OurClasses.all();

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(token|secret|password|present|repeat|csrf|seed|link|answer|pem|identifier)");

  /** An attribute of a page that becomes an address that is asked for. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:action|formaction|href|src|hx-(?:get|post|put|delete|push-url))=\"([^\"]*)\"");

  /** A value that is written into it. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)\\$\\{[^}]*(csrf|token|secret|password|seed\\.text)");

  @Test
  void noEndpointReadsASecretFromItsAddress() {
    var read = endpoints().flatMap(AddressesTest::inAddress).toList();
    assertThat(read).hasSizeGreaterThan(60);
    assertThat(read).noneMatch(name -> SECRET.matcher(name.replaceAll(".* ", "")).find());
  }

  @Test
  void secretsAreReadFromTheBody() {
    assertThat(endpoints().flatMap(AddressesTest::inBody))
        .anyMatch(name -> name.endsWith(" link"))
        .anyMatch(name -> name.endsWith(" password"));
  }

  @Test
  void noPageWritesASecretIntoAnAddress() throws IOException {
    var found = new ArrayList<String>();
    var seen = 0;
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        for (var address : ADDRESS.matcher(Files.readString(file)).results().toList()) {
          seen++;
          if (WRITTEN.matcher(address.group(1)).find()) {
            found.add(file + ": " + address.group());
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(200);
    assertThat(found).isEmpty();
  }

  private static Stream<Method> endpoints() {
    return CLASSES.stream()
        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
  }

  /** Variables of the path, and what comes in the query of a request that has no form. */
  private static Stream<String> inAddress(Method endpoint) {
    return parameters(endpoint)
        .filter(one ->
            one.isAnnotationPresent(PathVariable.class)
                || (one.isAnnotationPresent(RequestParam.class) && !isForm(endpoint)))
        .map(one -> endpoint + " " + one.getName());
  }

  private static Stream<String> inBody(Method endpoint) {
    return parameters(endpoint)
        .filter(one -> one.isAnnotationPresent(RequestParam.class) && isForm(endpoint))
        .map(one -> endpoint + " " + one.getName());
  }

  private static Stream<Parameter> parameters(Method endpoint) {
    return Arrays.stream(endpoint.getParameters());
  }

  private static boolean isForm(Method endpoint) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class);
    return mapping != null
        && List.of(mapping.method()).contains(RequestMethod.POST)
        && Arrays.stream(mapping.path()).noneMatch(path -> path.startsWith("/api/"));
  }
}
