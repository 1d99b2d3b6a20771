package vn.phusa.refine.quality;

import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.Repeats;

/**
 * What is known of how good datasets are. It is computed from all rows: who shows it to somebody
 * asks access first what they see of the rows.
 */
public interface Quality {

  /** The newest state that was profiled. */
  Optional<Profile> find(String dataset);

  /** How good the states were that were profiled, newest first. */
  List<Standing> history(String dataset, int most);

  /** How good the newest states of these datasets are; of what was not profiled there is none. */
  List<Standing> standings(List<String> datasets);

  /** What is or was to be looked at: the open ones, then the newest closed. */
  List<Alert> alerts(String dataset, int most);

  /** What is to be looked at in these datasets. */
  List<Alert> openAlerts(List<String> datasets);

  /** Rows that repeat in the newest state; empty where they were not looked for. */
  Optional<Repeats> repeats(String dataset);

  /** Other datasets that seem to hold the same, the likest first. */
  List<Similar> similar(String dataset);

  /** Rules that every row of the newest state keeps and that the contract does not have. */
  List<Suggestion> suggestions(String dataset);

  /**
   * Takes a suggestion over into the contract, for somebody who may change the dataset, and returns
   * the contract's new version.
   *
   * @throws vn.phusa.base.problem.Problem {@link QualityCode#SUGGESTION_GONE}
   */
  int accept(String dataset, String suggestion, String principal);
}
