package vn.phusa.app.shell.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Times two things in turn, so that whatever else the machine does hits both alike, and takes
 * medians.
 */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /** Medians of ours and of the yardstick. */
  record Pair(double ours, double yardstick) {}

  static Pair alternately(int rounds, DoubleSupplier ours, DoubleSupplier yardstick) {
    var mine = new double[rounds];
    var theirs = new double[rounds];
    for (var i = 0; i < rounds; i++) {
      theirs[i] = yardstick.getAsDouble();
      mine[i] = ours.getAsDouble();
    }
    return new Pair(percentile(mine, 50), percentile(theirs, 50));
  }

  /** Seconds that the work takes. */
  static double seconds(Runnable work) {
    var began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS;
  }

  static double percentile(double[] values, double percent) {
    var sorted = DoubleStream.of(values).sorted().toArray();
    var index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst().orElseThrow();
  }
}
