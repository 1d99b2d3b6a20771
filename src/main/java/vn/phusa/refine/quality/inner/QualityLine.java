package vn.phusa.refine.quality.inner;

import java.util.Optional;
import vn.phusa.refine.quality.Standing;
import vn.phusa.store.catalog.Dataset;

/**
 * A dataset in the list.
 *
 * @param standing empty where there is none, or the reader does not see all that it was made of
 * @param alerts open ones; 0 for who may not change the dataset
 */
public record QualityLine(Dataset dataset, Optional<Standing> standing, long alerts) {

  /** For ordering, the worst first; what has no score comes last. */
  public double rank() {
    return standing.flatMap(Standing::total).orElse(2.0);
  }
}
