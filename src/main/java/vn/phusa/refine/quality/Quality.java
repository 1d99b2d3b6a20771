package vn.phusa.refine.quality;

import java.util.List;
import java.util.Optional;

/**
 * What is known of how good datasets are. It is computed from all rows: who shows it to somebody
 * asks access first what they see of the rows.
 */
public interface Quality {

  /** The newest state that was profiled. */
  Optional<Profile> find(String dataset);

  /** States that were profiled, newest first; the older ones without their columns. */
  List<Profile> history(String dataset, int most);

  /** What is or was to be looked at: the open ones, then the newest closed. */
  List<Alert> alerts(String dataset, int most);
}
