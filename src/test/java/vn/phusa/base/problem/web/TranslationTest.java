package vn.phusa.base.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

class TranslationTest {

  private final Translation translation = new Translation();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

  @Test
  void hidesWhatAnUnexpectedFailureSays() {
    var problem = problem(new IllegalStateException("jdbc:postgresql://secret"));
    assertThat(problem.code()).isEqualTo(RequestCode.UNEXPECTED);
    assertThat(problem.sentence(Locale.ENGLISH))
        .doesNotContain("secret")
        .matches(".*the id [0-9a-f]{8}\\.");
  }

  @Test
  void keepsAProblemAsItIs() {
    var problem = new Problem(RequestCode.PARAMETER_MISSING, "to");
    assertThat(problem(problem)).isSameAs(problem);
  }

  @Test
  void findsTheProblemInsideAWrapper() {
    var problem = new Problem(RequestCode.PARAMETER_MISSING, "to");
    assertThat(problem(new ServletException(problem))).isSameAs(problem);
  }

  @Test
  void knowsWhatSpringRefuses() {
    assertThat(problem(new HttpMediaTypeNotAcceptableException("x")).code())
        .isEqualTo(RequestCode.NOT_ACCEPTABLE);
    assertThat(problem(new MaxUploadSizeExceededException(10)).code())
        .isEqualTo(RequestCode.UPLOAD_TOO_LARGE);
  }

  private Problem problem(Throwable failure) {
    return translation.problem(failure, request);
  }
}
