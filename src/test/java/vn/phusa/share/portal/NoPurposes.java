package vn.phusa.share.portal;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;

/** There are none to state. */
final class NoPurposes implements Purposes {

  @Override
  public List<Purpose> all() {
    return List.of();
  }

  @Override
  public List<Purpose> current() {
    return List.of();
  }

  @Override
  public Optional<Purpose> stated() {
    return Optional.empty();
  }

  @Override
  public void state(Optional<String> purpose, String principal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void save(Purpose purpose, String principal) {
    throw new UnsupportedOperationException();
  }
}
