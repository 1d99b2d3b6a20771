package vn.phusa.collect.source.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;

/** Hands a batch of messages over: first what nothing can be made of, then the rows. */
record Handing(Sink sink, String name) {

  /**
   * @param item what tells this batch from others
   * @param position up to where messages are dealt with once its rows are
   * @throws Problem {@link SourceCode#PERSON_NEEDED} when it waits for somebody, and what comes
   *     later with it; {@link SourceCode#DELIVERY_REFUSED} when it cannot come in, and is kept
   */
  void hand(MessageFile batch, String item, Optional<String> position) throws IOException {
    setApart(batch, item + " broken");
    var fate = batch.rows() == 0 ? Fate.TAKEN : deliver(batch, item, position);
    if (fate == Fate.WAITING) {
      throw new Problem(SourceCode.PERSON_NEEDED, name);
    }
    if (fate == Fate.REFUSED || batch.rows() == 0) {
      position.ifPresent(sink::passed);
    }
    if (fate == Fate.REFUSED) {
      throw new Problem(SourceCode.DELIVERY_REFUSED, name);
    }
  }

  private void setApart(MessageFile batch, String item) throws IOException {
    // After a crash the same batch comes once more.
    if (batch.broken() == 0 || sink.fate(item).isPresent()) {
      return;
    }
    var file = name + ".khong-doc-duoc.ndjson";
    try (var content = Files.newInputStream(batch.brokenFile())) {
      sink.setApart(
          new Delivery(item, file, Optional.empty()),
          content,
          new Problem(SourceCode.MESSAGES_BROKEN, name, batch.broken()));
    }
  }

  private Fate deliver(MessageFile batch, String item, Optional<String> position)
      throws IOException {
    try (var content = Files.newInputStream(batch.rowsFile())) {
      return sink.deliver(new Delivery(item, name + ".ndjson", position), content);
    }
  }
}
