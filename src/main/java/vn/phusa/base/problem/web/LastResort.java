package vn.phusa.base.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/** What failed before or after the controllers, in a filter or in the server itself. */
@Controller
class LastResort implements ErrorController {

  private final Translation translation;
  private final Answer answer;

  LastResort(Translation translation, Answer answer) {
    this.translation = translation;
    this.answer = answer;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    return answer.to(request, problem(request));
  }

  private Problem problem(HttpServletRequest request) {
    var said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return failure instanceof IOException && isCallers(said)
          ? new Problem(failure, RequestCode.BODY_CUT_OFF)
          : translation.problem(failure, request);
    }
    if (!(said instanceof Integer status)) {
      return new Problem(RequestCode.NOT_FOUND, Asked.path(request));
    }
    return translation.byStatus(status, new IllegalStateException("status " + status), request);
  }

  /**
   * Tomcat gives what it could not read of a request one of these, whatever was answered already.
   */
  private static boolean isCallers(Object said) {
    return Integer.valueOf(HttpStatus.BAD_REQUEST.value()).equals(said)
        || Integer.valueOf(HttpStatus.REQUEST_TIMEOUT.value()).equals(said);
  }
}
