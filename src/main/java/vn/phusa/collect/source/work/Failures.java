package vn.phusa.collect.source.work;

import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.collect.ingest.RunFailure;

/** Problems as they are kept: told in both languages when they happened. */
final class Failures {

  private Failures() {}

  static RunFailure of(Problem problem) {
    return new RunFailure(
        problem.type(), problem.sentence(Words.VIETNAMESE), problem.sentence(Locale.ENGLISH));
  }
}
