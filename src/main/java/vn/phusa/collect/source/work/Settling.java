package vn.phusa.collect.source.work;

import java.io.InterruptedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Handed;
import vn.phusa.collect.source.Source;

/**
 * Takes a delivery from wherever it is found to its end. Whoever calls again, after a crash at any
 * instant, ends with the same: a file that a dataset has already is not loaded a second time.
 */
@Component
final class Settling {

  private static final long GLANCE_MILLIS = 50;

  private final DeliveryStore deliveries;
  private final Requests requests;
  private final Ingest ingest;
  private final Tidings tidings;

  Settling(DeliveryStore deliveries, Requests requests, Ingest ingest, Tidings tidings) {
    this.deliveries = deliveries;
    this.requests = requests;
    this.ingest = ingest;
    this.tidings = tidings;
  }

  /**
   * @throws InterruptedIOException when the process stops; the delivery goes on at the next start
   * @throws Problem when not the file but something else stands in the way; it is tried again then
   */
  Fate settle(Source source, Handed handed, Principal owner) throws InterruptedIOException {
    if (handed.fate() == Fate.WAITING && byHand(source, handed, owner)) {
      return deliveries.taken(handed);
    }
    try {
      var loading = handed.run().isPresent() ? handed : start(source, handed, owner);
      return conclude(source, loading, await(loading.run().orElseThrow()));
    } catch (Problem problem) {
      if (problem.code().side() != Side.CALLER) {
        throw problem;
      }
      var fate = problem.code().status() == 409 ? Fate.WAITING : Fate.REFUSED;
      return deliveries.settle(handed, fate, Optional.of(RunFailure.of(problem)));
    }
  }

  private boolean byHand(Source source, Handed handed, Principal owner) {
    return handed.run().isEmpty() && requests.brought(source, ingest.file(handed.file(), owner));
  }

  private Handed start(Source source, Handed handed, Principal owner) {
    var run = ingest.start(requests.of(source, handed, owner), owner);
    return deliveries.loading(handed, run.id());
  }

  private Run await(String id) throws InterruptedIOException {
    try {
      var run = ingest.run(id);
      while (!run.state().isAtRest()) {
        Thread.sleep(GLANCE_MILLIS);
        run = ingest.run(id);
      }
      return run;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(id);
    }
  }

  private Fate conclude(Source source, Handed handed, Run run) {
    return switch (run.state()) {
      case COMMITTED -> {
        if (run.counts().quarantined() > 0) {
          tidings.quarantined(source, run);
        }
        yield deliveries.taken(handed);
      }
      case UNCHANGED -> deliveries.taken(handed);
      case HELD -> deliveries.settle(handed, Fate.WAITING, Optional.empty());
      case REFUSED, FAILED, CANCELLED, UNDONE, QUEUED, READING, COMMITTING ->
          deliveries.settle(handed, Fate.REFUSED, run.failure());
    };
  }
}
