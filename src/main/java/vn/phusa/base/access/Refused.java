package vn.phusa.base.access;

import org.springframework.security.core.AuthenticationException;
import vn.phusa.base.problem.Problem;

/** Whoever asks is known but not let in, and may be told why. */
public final class Refused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code().name());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
