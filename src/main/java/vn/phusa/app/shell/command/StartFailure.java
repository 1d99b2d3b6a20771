package vn.phusa.app.shell.command;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** A start that a {@link Problem} ended is told in its two sentences, without a stack trace. */
class StartFailure extends AbstractFailureAnalyzer<Problem> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, Problem problem) {
    var sentences =
        problem.sentence(Words.VIETNAMESE)
            + System.lineSeparator()
            + problem.sentence(Locale.ENGLISH);
    return new FailureAnalysis(sentences, "", problem);
  }
}
