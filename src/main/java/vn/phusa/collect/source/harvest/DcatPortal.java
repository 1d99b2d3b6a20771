package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Calling;

/** A catalogue in RDF at an address, on one page or on many. */
record DcatPortal(Asking asking) implements Portal {

  private static final int MOST_PAGES = 1_000;

  /** One page of it. */
  private record Page(List<Entry> entries, Optional<URI> next, Calling.Known known) {}

  @Override
  public List<Entry> find(String words) throws IOException {
    var found = new ArrayList<Entry>();
    var pages = new Pages();
    while (found.size() < MOST_SHOWN && pages.hasNext()) {
      pages.next().entries().stream()
          .filter(entry -> words.isBlank() || entry.speaksOf(words))
          .forEach(found::add);
    }
    return found.stream().limit(MOST_SHOWN).toList();
  }

  @Override
  public Optional<Loaded> load(String dataset, Calling.Known known) throws IOException {
    var first = page(asking.portal(), known);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var pages = new Pages(first.get());
    while (pages.hasNext()) {
      var entry =
          pages.next().entries().stream().filter(one -> one.id().equals(dataset)).findFirst();
      if (entry.isPresent()) {
        return Optional.of(new Loaded(entry.get(), knownBy(first.get())));
      }
    }
    throw new Problem(SourceCode.CHOSEN_GONE, dataset, "");
  }

  /** Of a catalogue on many pages the first says nothing of the others. */
  private static Calling.Known knownBy(Page first) {
    return first.next().isEmpty() ? first.known() : Calling.Known.NOTHING;
  }

  /** All of it, unless the server says that nothing has changed. */
  @Override
  public String changed(Optional<String> after, Entries into) throws IOException {
    var known =
        after
            .map(text -> JsonMapper.shared().readValue(text, Calling.Known.class))
            .orElse(Calling.Known.NOTHING);
    var first = page(asking.portal(), known);
    if (first.isEmpty()) {
      return after.orElseThrow();
    }
    var pages = new Pages(first.get());
    var added = new HashSet<String>();
    while (pages.hasNext()) {
      for (var entry : pages.next().entries()) {
        if (added.add(entry.id())) {
          into.add(entry);
        }
      }
    }
    return JsonMapper.shared().writeValueAsString(knownBy(first.get()));
  }

  private Optional<Page> page(URI address, Calling.Known known) throws IOException {
    var answer = asking.ask(address, known);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    var graph = new DcatGraph(Rdf.read(answer.get().body(), answer.get().type(), address));
    var next = graph.next().flatMap(text -> resolved(address, text));
    return Optional.of(new Page(graph.entries(), next, answer.get().known()));
  }

  private static Optional<URI> resolved(URI page, String next) {
    try {
      return Optional.of(page.resolve(next)).filter(address -> !address.equals(page));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The pages from one on; each is asked for when it is needed, and once. */
  private final class Pages {
    private final Set<URI> asked = new HashSet<>();
    private Optional<Page> waiting;
    private Optional<URI> next;

    Pages() {
      this.waiting = Optional.empty();
      this.next = Optional.of(asking.portal());
    }

    Pages(Page first) {
      this.waiting = Optional.of(first);
      this.next = Optional.empty();
      asked.add(asking.portal());
    }

    boolean hasNext() {
      return waiting.isPresent() || next.filter(address -> !asked.contains(address)).isPresent();
    }

    Page next() throws IOException {
      var page = waiting.isPresent() ? waiting.get() : fetched(next.orElseThrow());
      waiting = Optional.empty();
      next = page.next();
      return page;
    }

    private Page fetched(URI address) throws IOException {
      if (asked.size() >= MOST_PAGES) {
        throw new Problem(SourceCode.SOURCE_FAILED, address.getHost(), "> " + MOST_PAGES + ".");
      }
      asked.add(address);
      return page(address, Calling.Known.NOTHING).orElseThrow();
    }
  }
}
