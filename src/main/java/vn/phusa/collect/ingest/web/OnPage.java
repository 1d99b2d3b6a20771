package vn.phusa.collect.ingest.web;

import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;

/**
 * What the person can put right is said on the page; a refusal or a breakdown has a page of its
 * own.
 */
final class OnPage {

  private OnPage() {}

  /**
   * @throws Problem the same, when nobody at the page can mend it
   */
  static Problem mendable(Problem problem) {
    var status = problem.code().status();
    if (problem.code().side() != Side.CALLER || status == 401 || status == 403) {
      throw problem;
    }
    return problem;
  }
}
