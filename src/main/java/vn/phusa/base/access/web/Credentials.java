package vn.phusa.base.access.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a call brings its own credentials. Then no session counts, so no other site can borrow
 * one, and the call needs no token against forged forms.
 */
final class Credentials {

  static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private Credentials() {}

  static boolean comeAlong(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && (startsWith(header, BEARER) || startsWith(header, BASIC));
  }

  static boolean startsWith(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
