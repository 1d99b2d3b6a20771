package vn.phusa.share.portal.inner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers counted in steps of one width, as a histogram shows them. */
final class Bins {

  private static final int FEWEST = 5;
  private static final int MOST = 30;

  private Bins() {}

  /** A line for each step: from–to, and how many numbers lie there. */
  static List<List<@Nullable Object>> of(List<Double> numbers, Shown shown) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var least = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    var most = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    var steps =
        most == least ? 1 : Math.clamp((int) Math.ceil(Math.sqrt(numbers.size())), FEWEST, MOST);
    var width = most == least ? 1 : (most - least) / steps;
    var counts = new long[steps];
    numbers.forEach(number -> counts[Math.min(steps - 1, (int) ((number - least) / width))]++);
    var lines = new ArrayList<List<@Nullable Object>>();
    for (var step = 0; step < steps; step++) {
      lines.add(Arrays.asList(between(least, width, step, shown), counts[step]));
    }
    return lines;
  }

  private static String between(double least, double width, int step, Shown shown) {
    return shown.decimal(least + step * width, 3)
        + " – "
        + shown.decimal(least + (step + 1) * width, 3);
  }
}
