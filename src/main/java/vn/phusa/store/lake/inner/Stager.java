package vn.phusa.store.lake.inner;

import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.StageOutcome;
import vn.phusa.store.lake.StageRequest;

/** Writes rows to the staging area. */
public interface Stager {

  /**
   * @param columns the columns of the request with the field ids that the table has or will have
   * @param existing what the table holds now, when there is a table
   */
  StageOutcome stage(StageRequest request, List<FieldColumn> columns, Optional<Plan> existing);

  /** How much of a batch's staging is done, 0 to 1; negative when it cannot be told. */
  double progress(String batch);
}
