package vn.phusa.refine.quality.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Narrowing;
import vn.phusa.store.catalog.Search;
import vn.phusa.store.catalog.VersionRecorded;

/**
 * Puts every new state into the queue, and at start the newest state of datasets that have no
 * profile of it: of before this room was there, or given up.
 */
@Component
class Watching implements DisposableBean {

  private static final int AT_ONCE = 500;

  private final QualityQueue queue;
  private final ProfileTable profiles;
  private final Catalog catalog;
  private final Access access;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("quality-watching").factory());

  Watching(QualityQueue queue, ProfileTable profiles, Catalog catalog, Access access) {
    this.queue = queue;
    this.profiles = profiles;
    this.catalog = catalog;
    this.access = access;
  }

  @EventListener
  void on(VersionRecorded version) {
    queue.add(version.dataset(), version.snapshot());
  }

  @EventListener(ApplicationReadyEvent.class)
  void catchUp() {
    background.execute(this::queueUnknown);
  }

  void queueUnknown() {
    var known = profiles.known();
    for (var page = 0; ; page++) {
      var search = new Search("", Narrowing.none(), "newest", page, AT_ONCE, access.system());
      var found = catalog.search(search).datasets();
      for (var dataset : found) {
        var last = known.get(dataset.slug());
        if (dataset.updatedAt().filter(at -> last == null || last.isBefore(at)).isPresent()) {
          catalog.versions(dataset.slug()).stream()
              .findFirst()
              .ifPresent(version -> queue.add(dataset.slug(), version.snapshot()));
        }
      }
      if (found.size() < AT_ONCE) {
        return;
      }
    }
  }

  @Override
  public void destroy() {
    background.shutdownNow();
  }
}
