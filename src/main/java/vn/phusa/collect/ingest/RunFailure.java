package vn.phusa.collect.ingest;

import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/**
 * Why a run could not be carried out, as it was told when it happened.
 *
 * @param type stable type of the problem, as {@code /problems/ingest/file-empty}
 */
public record RunFailure(String type, String vietnamese, String english) {

  /** What a problem says now, in both languages. */
  public static RunFailure of(Problem problem) {
    return new RunFailure(
        problem.type(), problem.sentence(Words.VIETNAMESE), problem.sentence(Locale.ENGLISH));
  }
}
