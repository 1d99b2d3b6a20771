package vn.phusa.app.shell.bench;

import java.nio.file.Path;

/**
 * How much is measured, and where.
 *
 * @param work an empty folder, removed afterwards
 * @param rows how many rows the big table has
 * @param gigabytes how large the file is whose memory is measured
 * @param main the class whose {@code main} starts a server of its own
 */
record BenchPlan(Path work, long rows, int gigabytes, Class<?> main) {

  /** The state directory of the house in this process. */
  public Path state() {
    return work.resolve("state");
  }
}
