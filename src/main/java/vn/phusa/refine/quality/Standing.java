package vn.phusa.refine.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How good one state of a dataset is.
 *
 * @param at when the state was made
 * @param scores of the dimensions that can be told, in their order
 */
public record Standing(String dataset, long snapshot, Instant at, long rows, List<Score> scores) {

  public Standing {
    scores = List.copyOf(scores);
  }

  /** The mean of the scores; empty when nothing can be told. */
  public Optional<Double> total() {
    var mean = scores.stream().mapToDouble(Score::value).average();
    return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
  }

  public Optional<Score> find(Dimension dimension) {
    return scores.stream().filter(score -> score.dimension() == dimension).findFirst();
  }
}
