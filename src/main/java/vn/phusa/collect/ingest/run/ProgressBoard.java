package vn.phusa.collect.ingest.run;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.Progress;
import vn.phusa.store.lake.Lake;

/** How far the runs are; asks the engine that does the work. */
@Component
final class ProgressBoard {

  private static final double TOO_EARLY = 0.02;

  private final RunStore store;
  private final Lake lake;
  private final Clock clock;

  ProgressBoard(RunStore store, Lake lake, Clock clock) {
    this.store = store;
    this.lake = lake;
    this.clock = clock;
  }

  Progress progress(String id) {
    var share = lake.progress(id);
    var run = store.load(id);
    if (share < TOO_EARLY || run.startedAt().isEmpty()) {
      return new Progress(share, -1);
    }
    var spent = Duration.between(run.startedAt().get(), clock.instant()).toSeconds();
    return new Progress(share, Math.round(spent * (1 - share) / share));
  }
}
