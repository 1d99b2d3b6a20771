package vn.phusa.base.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the present request tells of whoever makes it; provided by the floor that knows requests.
 */
public interface Caller {

  /** Empty outside a request, as in a run that goes on by itself. */
  Optional<Origin> origin(String principal);

  /**
   * Where an act came from.
   *
   * @param actingAs roles and agency of the principal, null when somebody else makes the request
   * @param address network address
   */
  record Origin(@Nullable String actingAs, String address) {}
}
