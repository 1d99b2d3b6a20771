package vn.phusa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import vn.phusa.base.problem.Problem;

/** What every reader of foreign text owes, whatever the text is: an answer, soon. */
public final class Prompt {

  /** Of the processor's time, since a machine that fuzzes is busy. What hangs takes far longer. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Prompt() {}

  /** Ends soon with an answer or with a problem of this room; nothing else is thrown. */
  public static void answersOrRefuses(String room, Runnable reading) {
    var begun = THREADS.getCurrentThreadCpuTime();
    try {
      reading.run();
    } catch (Problem problem) {
      assertThat(problem.code().room()).isEqualTo(room);
      assertThat(problem.code().status()).isLessThan(500);
    }
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun)).isLessThan(SOON);
  }
}
