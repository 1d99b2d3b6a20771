package vn.phusa.store.contract.inner;

import java.util.List;
import vn.phusa.store.contract.Contract;

/** The versions with who saved them, and saving on top of a known one. */
public interface VersionHistory {

  /** Newest first. */
  List<SavedVersion> history(String dataset);

  /**
   * Saves on top of a version that the caller has seen; 0 when there was none.
   *
   * @throws vn.phusa.base.problem.Problem {@code VERSION_CHANGED} when somebody was quicker
   */
  Contract saveOver(int seen, Contract contract, String principal);
}
