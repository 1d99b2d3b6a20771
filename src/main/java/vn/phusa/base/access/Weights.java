package vn.phusa.base.access;

/** Which datasets are marked as important or core. */
public interface Weights {

  Weight of(String dataset);

  /** Marks it; in the journal as {@code access.dataset.weighed}. */
  void mark(String dataset, Weight weight, String principal);
}
