package vn.phusa.base.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * A way to prove who one is that a room to the right adds to the pages or to the API. The chains
 * stay as they are without it: deny first.
 */
public interface WayIn {

  /** Adds it to the chain of pages, which has sessions. */
  default void onPages(HttpSecurity http) {}

  /** Adds it to the chain below {@code /api}, where every call brings its proof along. */
  default void onApi(HttpSecurity http) {}
}
