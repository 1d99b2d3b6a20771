package vn.phusa.store.catalog.postgres;

import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;

/** Nothing is marked. */
final class NoWeights implements Weights {

  @Override
  public Weight of(String dataset) {
    return Weight.ORDINARY;
  }

  @Override
  public void mark(String dataset, Weight weight, String principal) {
    throw new UnsupportedOperationException();
  }
}
