package vn.phusa.share.portal.api;

import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.inner.RowsRequest;

/** Whole numbers in parameters, refused by name when they are none. */
final class Numbers {

  private Numbers() {}

  /**
   * @throws Problem naming the parameter and its bounds
   */
  static int read(String name, String text, int least, int most) {
    return (int) RowsRequest.number(name, text, least, most);
  }
}
