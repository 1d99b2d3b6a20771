package vn.phusa.base.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For filters, which stand before everything that would answer an exception. */
public final class Problems {

  private Problems() {}

  /** Answers the request with a problem; headers that are already set stay. */
  public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, problem);
    response.sendError(problem.code().status());
  }
}
