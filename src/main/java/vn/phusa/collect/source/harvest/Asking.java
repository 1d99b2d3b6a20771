package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import vn.phusa.collect.source.inner.Calling;

/** Asks a portal, into one file again and again. */
record Asking(Calling calling, KnownHosts hosts, Path into) {

  URI portal() {
    return hosts.portal();
  }

  /** Empty when nothing has changed. */
  Optional<Calling.Answer> ask(URI address, Calling.Known known) throws IOException {
    return calling.get(address, known, into, hosts);
  }

  Calling.Answer ask(URI address) throws IOException {
    return ask(address, Calling.Known.NOTHING).orElseThrow();
  }

  Asking with(KnownHosts others) {
    return new Asking(calling, others, into);
  }
}
