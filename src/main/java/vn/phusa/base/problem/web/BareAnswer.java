package vn.phusa.base.problem.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;
import vn.phusa.base.text.Words;

/**
 * What Tomcat refuses before anything of ours is asked: addresses and headers that are malformed or
 * too long. There is no frame to show a page in, so people get the bare sentences.
 */
final class BareAnswer extends ErrorReportValve {

  private static final int REFUSED_FROM = 400;

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    var status = response.getStatus();
    if (status < REFUSED_FROM || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      write(request, response, problem(status, request), status);
      response.finishResponse();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void write(Request request, Response response, Problem problem, int status)
      throws IOException {
    if (String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE)) {
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response
          .getReporter()
          .write(problem.sentence(Words.VIETNAMESE) + "\n" + problem.sentence(Locale.ENGLISH));
      return;
    }
    var language = String.valueOf(request.getHeader("Accept-Language"));
    var locale = language.startsWith("en") ? Locale.ENGLISH : Words.VIETNAMESE;
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getReporter()
        .write(JSON.writeValueAsString(Answer.detail(problem, status, locale, path(request))));
  }

  private static Problem problem(int status, Request request) {
    return switch (status) {
      case 404 -> new Problem(RequestCode.NOT_FOUND, path(request));
      case 413 -> new Problem(RequestCode.UPLOAD_TOO_LARGE);
      case 503 -> new Problem(RequestCode.UNAVAILABLE);
      default -> new Problem(RequestCode.REQUEST_WRONG);
    };
  }

  private static String path(Request request) {
    return Optional.ofNullable(request.getRequestURI()).orElse("");
  }
}
