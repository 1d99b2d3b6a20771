package vn.phusa.store.catalog.postgres;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;

/**
 * Keeps profiles up with the data: small tables at once, large ones in the background, and at start
 * those that a stop left undone.
 */
@Component
class Profiling implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Profiling.class);
  private static final long AT_ONCE = 200_000;

  private final Lake lake;
  private final Access access;
  private final Profiler profiler;
  private final ProfileTable profiles;
  private final DatasetTable datasets;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("catalog-profiles").factory());

  Profiling(
      Lake lake, Access access, Profiler profiler, ProfileTable profiles, DatasetTable datasets) {
    this.lake = lake;
    this.access = access;
    this.profiler = profiler;
    this.profiles = profiles;
    this.datasets = datasets;
  }

  void refresh(Dataset dataset) {
    if (dataset.rows() <= AT_ONCE) {
      attempt(dataset);
      return;
    }
    background.execute(() -> attempt(dataset));
  }

  @EventListener(ApplicationReadyEvent.class)
  void catchUp() {
    background.execute(
        () -> profiles.outdated().forEach(slug -> datasets.find(slug).ifPresent(this::attempt)));
  }

  /** A profile that fails never takes a committed version back: it is made up for at the start. */
  private void attempt(Dataset dataset) {
    try {
      profile(dataset);
    } catch (Problem problem) {
      LOG.warn("No profile of {} until the next start", dataset.slug(), problem);
    }
  }

  private void profile(Dataset dataset) {
    var id = new DatasetId(dataset.slug());
    var newest = lake.snapshots(id).stream().findFirst();
    if (newest.isEmpty()) {
      return;
    }
    var grant = access.grant(dataset.subject(), access.system(), Use.UPKEEP);
    var snapshot = newest.get().id();
    profiles.replace(dataset.slug(), snapshot, profiler.profile(grant, snapshot));
  }

  @Override
  public void destroy() {
    background.shutdownNow();
  }
}
