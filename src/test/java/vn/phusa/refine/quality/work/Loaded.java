package vn.phusa.refine.quality.work;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.testing.Eventually;

/** Brings text in as a dataset and waits until its run is over. */
public record Loaded(Ingest ingest, Access access) {

  public Run load(String slug, String csv, Classification level) {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    var file = ingest.receive("bang.csv", new ByteArrayInputStream(bytes), access.system());
    var wish = new DraftWish(slug, Optional.empty(), Optional.of("replace"), List.of(), level);
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var run = ingest.start(draft, access.system()).id();
    return Eventually.until(() -> ingest.run(run), now -> now.state().isAtRest());
  }
}
