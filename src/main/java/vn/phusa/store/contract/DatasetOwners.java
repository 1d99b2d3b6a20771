package vn.phusa.store.contract;

import vn.phusa.base.access.Protected;

/** Who owns a dataset and how it is classified; the catalog knows and implements this. */
public interface DatasetOwners {

  /**
   * @throws vn.phusa.base.problem.Problem when there is no such dataset, or none that the caller
   *     may know of
   */
  Protected load(String dataset);
}
