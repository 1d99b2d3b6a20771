package vn.phusa.app.shell.bench;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What measures are taken on: an empty folder, and a house in it that starts at its first use. */
final class BenchHouse {

  private final BenchPlan plan;
  private final Supplier<Started> start;
  private @Nullable Started started;

  /**
   * A server in this process.
   *
   * @param url where it answers
   */
  public record Started(ApplicationContext beans, String url) {}

  /**
   * @param start starts the server on {@link #state()}
   */
  public BenchHouse(BenchPlan plan, Supplier<Started> start) {
    this.plan = plan;
    this.start = start;
  }

  /** A bean of the house. */
  public <T> T bean(Class<T> type) {
    return started().beans().getBean(type);
  }

  /** Where the house answers. */
  public String url() {
    return started().url();
  }

  /** An empty folder for files in between. */
  public Path work() {
    return plan.work();
  }

  /** The state directory of the house in this process. */
  public Path state() {
    return plan.state();
  }

  /** How many rows the big table has. */
  public long rows() {
    return plan.rows();
  }

  BenchPlan plan() {
    return plan;
  }

  private synchronized Started started() {
    var present = started;
    if (present == null) {
      present = start.get();
      started = present;
    }
    return present;
  }
}
