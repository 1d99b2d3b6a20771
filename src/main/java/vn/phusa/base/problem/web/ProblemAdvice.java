package vn.phusa.base.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever a controller throws is answered here. */
@ControllerAdvice
class ProblemAdvice {

  private final Translation translation;
  private final Answer answer;

  ProblemAdvice(Translation translation, Answer answer) {
    this.translation = translation;
    this.answer = answer;
  }

  /** What was said of keeping the answer was meant for the one that did not come about. */
  @ExceptionHandler
  Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.ETAG, null);
    return answer.to(request, translation.problem(failure, request));
  }

  /** The caller has gone; there is nobody to tell and nothing is wrong with us. */
  @ExceptionHandler
  void callerLeft(AsyncRequestNotUsableException gone) {}
}
