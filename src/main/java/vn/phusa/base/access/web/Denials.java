package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes down who is signed in and was refused a page or a call, wherever the refusal was made. */
@Component
class Denials extends OncePerRequestFilter {

  private final Alarm alarm;

  Denials(Alarm alarm) {
    this.alarm = alarm;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var proven = SecurityContextHolder.getContext().getAuthentication();
    if (proven != null && response.getStatus() == HttpStatus.FORBIDDEN.value()) {
      alarm.raise("access.page.refused", request);
    }
  }
}
