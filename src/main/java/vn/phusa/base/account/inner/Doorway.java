package vn.phusa.base.account.inner;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where every way to prove who one is comes together. */
public interface Doorway {

  /**
   * Somebody is known; what is missing still is asked for, and then there is a session.
   *
   * @param factor how a second factor was proven on the way, empty when it was not
   */
  void proven(
      HttpServletRequest request, HttpServletResponse response, String person, String factor)
      throws IOException, ServletException;
}
