package vn.phusa.base.register.web;

import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;

/** What is wrong with a form, said above it; a fault that is not the caller's goes on. */
final class Wrong {

  private Wrong() {}

  static String of(Problem refused, Locale locale) {
    if (refused.code().side() != Side.CALLER) {
      throw refused;
    }
    return refused.sentence(locale);
  }
}
