package vn.phusa.base.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whatever a controller throws is answered here. */
@ControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Translation translation;
  private final Answer answer;

  ProblemAdvice(Translation translation, Answer answer) {
    this.translation = translation;
    this.answer = answer;
  }

  /**
   * What was said of keeping the answer was meant for the one that did not come about. Nobody is
   * told anything, and nothing is wrong with us, when the caller left in the middle of the answer.
   */
  @ExceptionHandler
  @Nullable Object answer(
      Exception failure, HttpServletRequest request, HttpServletResponse response) {
    if (Departure.isBeneath(failure)) {
      LOG.debug("{}: the caller left before the end of the answer", Asked.path(request));
      return null;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    return answer.to(request, translation.problem(failure, request));
  }
}
