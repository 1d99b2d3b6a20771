package vn.phusa.base.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
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

  /** As Tomcat says it when a filter asks for the first parameter of a form with a file. */
  @Test
  void knowsAFullDiskUnderAFormThatArrives() {
    var full = new IOException("No space left on device");
    var said =
        new InvalidParameterException(
            new IOFileUploadException("Processing failed. " + full, full));
    assertThat(problem(said).code()).isEqualTo(RequestCode.DISK_FULL);
    assertThat(problem(new MultipartException("Failed to parse", said)).code())
        .isEqualTo(RequestCode.DISK_FULL);
  }

  @Test
  void tellsAFormThatIsTooLargeFromOneThatIsBroken() {
    var large = new InvalidParameterException(new SizeLimitExceededException("", 2, 1), 413);
    assertThat(problem(large).code()).isEqualTo(RequestCode.UPLOAD_TOO_LARGE);
    var broken =
        new InvalidParameterException(
            new IOFileUploadException("", new IOException("Stream ended unexpectedly")));
    assertThat(problem(broken).code()).isEqualTo(RequestCode.BODY_UNREADABLE);
    assertThat(problem(new InvalidParameterException("%zz")).code())
        .isEqualTo(RequestCode.TEXT_UNREADABLE);
  }

  private Problem problem(Throwable failure) {
    return translation.problem(failure, request);
  }
}
