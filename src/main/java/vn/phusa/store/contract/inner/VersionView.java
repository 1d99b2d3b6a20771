package vn.phusa.store.contract.inner;

import java.util.List;

/**
 * A version in the list of versions.
 *
 * @param changes against the version before, in words
 */
public record VersionView(
    int version, String principal, String at, int columns, List<ChangeView> changes) {

  public VersionView {
    changes = List.copyOf(changes);
  }

  /** One difference in words. */
  public record ChangeView(String icon, String sentence, boolean breaksReaders) {}
}
