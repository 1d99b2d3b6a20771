package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Origin;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Calling;

/**
 * Takes one file that a portal leads to, if it may have changed: its server is asked where that
 * knows its states apart (ETag, Last-Modified), for portals often do not notice a change elsewhere;
 * of other servers the portal's word is taken.
 *
 * @param files asks hosts that were seen when the file was chosen
 */
record FileTaking(Portal portal, Asking files, Chosen chosen, Sink sink) {

  /** What is to be fetched. */
  private record Wanted(
      URI address, String mark, Calling.Known catalogue, Optional<Origin> origin) {}

  void take(Taken before) throws IOException {
    var wanted = wanted(before);
    files.hosts().require(wanted.address());
    var same = wanted.address().toString().equals(before.address());
    var known = same ? before.file() : Calling.Known.NOTHING;
    var silent = known.equals(Calling.Known.NOTHING);
    var unmoved = same && !wanted.mark().isEmpty() && wanted.mark().equals(before.mark());
    if ((silent && unmoved) || isRefused(wanted)) {
      passed(before, taken(wanted, before.file()));
      return;
    }
    var answer = files.ask(wanted.address(), known);
    if (answer.isEmpty()) {
      passed(before, taken(wanted, known));
      return;
    }
    hand(wanted, answer.get());
  }

  private Wanted wanted(Taken before) throws IOException {
    var found = portal.load(chosen.dataset(), before.catalogue());
    if (found.isEmpty()) {
      return new Wanted(
          URI.create(before.address()), before.mark(), before.catalogue(), Optional.empty());
    }
    var entry = found.get().entry();
    var one =
        entry
            .find(chosen.distribution())
            .orElseThrow(
                () -> new Problem(SourceCode.CHOSEN_GONE, chosen.distribution(), entry.title()));
    return new Wanted(
        Calling.address(Chosen.FIELD, one.address()),
        one.mark(),
        found.get().known(),
        Optional.of(entry.origin(one)));
  }

  /** In this state it cannot come in; another one may. */
  private boolean isRefused(Wanted wanted) {
    return !wanted.mark().isEmpty()
        && sink.fate(item(wanted)).filter(fate -> fate == Fate.REFUSED).isPresent();
  }

  private String item(Wanted wanted) {
    return chosen.distribution() + "|" + wanted.mark();
  }

  private static Taken taken(Wanted wanted, Calling.Known file) {
    return new Taken(wanted.address().toString(), wanted.mark(), file, wanted.catalogue());
  }

  private void passed(Taken before, Taken after) {
    if (!after.equals(before)) {
      sink.passed(after.position());
    }
  }

  private void hand(Wanted wanted, Calling.Answer answer) throws IOException {
    var position = Optional.of(taken(wanted, answer.known()).position());
    var delivery =
        new Delivery(
            item(wanted), name(wanted), position, Delivery.Effect.AS_CHOSEN, wanted.origin());
    try (var content = Files.newInputStream(answer.body())) {
      sink.deliver(delivery, content);
    }
  }

  /** The file's own name; what the portal calls it where the address ends in none. */
  private static String name(Wanted wanted) {
    var path = Optional.ofNullable(wanted.address().getPath()).orElse("");
    var last = path.substring(path.lastIndexOf('/') + 1);
    var title = wanted.origin().map(Origin::file).orElse("");
    if (last.contains(".") || title.isEmpty()) {
      return last.isEmpty() ? wanted.address().getHost() : last;
    }
    var ending =
        wanted
            .origin()
            .map(origin -> origin.format().toLowerCase(Locale.ROOT))
            .filter(format -> format.matches("[a-z0-9]{2,8}"))
            .map(format -> "." + format)
            .orElse("");
    return title.endsWith(ending) ? title : title + ending;
  }
}
