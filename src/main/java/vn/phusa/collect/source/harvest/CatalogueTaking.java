package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Sink;

/** Takes the catalogue itself: a row for each dataset that is new or has changed. */
record CatalogueTaking(Portal portal, String name, Sink sink) {

  void take(Optional<String> after) throws IOException {
    var file = sink.work().resolve("catalogue.parquet");
    String reached;
    try (var rows = new CatalogueFile(sink.work())) {
      reached = portal.changed(after, rows::add);
      if (rows.rows() == 0) {
        return;
      }
      rows.write(file);
    }
    try (var content = Files.newInputStream(file)) {
      sink.deliver(
          new Delivery(name + "|" + reached, name + ".parquet", Optional.of(reached)), content);
    }
  }
}
