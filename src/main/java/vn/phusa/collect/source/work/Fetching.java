package vn.phusa.collect.source.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.inner.Owners;

/** One look into a source: first what an earlier one left open, then what is new. */
@Component
final class Fetching {

  private final SourceStore store;
  private final DeliveryStore deliveries;
  private final Settling settling;
  private final Links links;
  private final Owners owners;
  private final Ingest ingest;
  private final Path state;

  Fetching(
      SourceStore store,
      DeliveryStore deliveries,
      Settling settling,
      Links links,
      Owners owners,
      Ingest ingest,
      @Value("${phusa.dir}") Path state) {
    this.store = store;
    this.deliveries = deliveries;
    this.settling = settling;
    this.links = links;
    this.owners = owners;
    this.ingest = ingest;
    this.state = state;
  }

  /**
   * @throws Problem what stood in the way, also when everything else came in
   * @throws InterruptedIOException when the process stops
   */
  void fetch(Source source, Listening listening) throws IOException {
    var folder = Files.createDirectories(state.resolve("work").resolve("source-" + source.id()));
    var lasting = state.resolve("spool").resolve(source.id());
    var owner = owners.of(source);
    var taking =
        new Taking(source, owner, folder, lasting, ingest, deliveries, settling, listening);
    try {
      for (var open : deliveries.open(source.id())) {
        var fate = settling.settle(source, open, owner);
        // What comes after a position waits for it; files do not wait for one another.
        if (fate == Fate.WAITING && open.delivery().position().isPresent()) {
          throw new Problem(SourceCode.PERSON_NEEDED, open.delivery().name());
        }
      }
      take(source, taking);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    complain(source, taking);
  }

  /** Whoever removes a source while it is listened to cannot let go of what is in use then. */
  private void take(Source source, Taking taking) throws IOException {
    var link = links.open(source);
    try {
      var position = store.load(source.id()).standing().position();
      links.connector(source.connector()).fetch(link, position, taking);
    } finally {
      if (store.load(source.id()).standing().state() == Standing.State.REMOVED) {
        links.leave(source, link);
      }
    }
  }

  private void complain(Source source, Taking taking) {
    if (taking.saw(Fate.REFUSED)) {
      throw new Problem(SourceCode.DELIVERY_REFUSED, source.title());
    }
    if (!deliveries.open(source.id()).isEmpty()) {
      throw new Problem(SourceCode.PERSON_NEEDED, names(source));
    }
  }

  private String names(Source source) {
    List<String> names =
        deliveries.open(source.id()).stream().map(open -> open.delivery().name()).toList();
    return String.join(", ", names);
  }
}
