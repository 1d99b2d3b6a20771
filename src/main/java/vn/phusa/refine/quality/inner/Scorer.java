package vn.phusa.refine.quality.inner;

import java.time.Instant;
import java.util.List;
import vn.phusa.refine.quality.Score;

/** Judges what is known of a dataset. */
public interface Scorer {

  /** Scores of the dimensions that can be told, in their order. */
  List<Score> scores(Subject subject, Instant now);

  /** What is to be looked at because a promise of the contract is not kept. */
  List<Raised> broken(Subject subject, Instant now);
}
