package vn.phusa.refine.quality;

import java.util.List;
import java.util.Optional;

/**
 * How good a dataset is in one dimension.
 *
 * @param value 0 to 1
 * @param parts what it was made of
 */
public record Score(Dimension dimension, double value, List<Part> parts) {

  public Score {
    parts = List.copyOf(parts);
  }

  /**
   * One thing that the score is made of.
   *
   * @param key of the sentence, below {@code quality.part.}
   * @param column that it speaks of; who does not see the column is not told
   * @param values numbers that the sentence names, after the column
   */
  public record Part(String key, Optional<String> column, List<Double> values) {
    public Part {
      values = List.copyOf(values);
    }
  }
}
