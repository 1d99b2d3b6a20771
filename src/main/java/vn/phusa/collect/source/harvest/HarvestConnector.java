package vn.phusa.collect.source.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.Calling;

/** Files that another portal's catalogue leads to, or that catalogue itself. */
record HarvestConnector(
    Protocol protocol, Addresses addresses, SourceSettings settings, Clock clock)
    implements Connector {

  private static final int MOST_OFFERS = 200;

  /** A way in which portals describe what they have. */
  interface Protocol {

    /** Also the connector's key. */
    String key();

    /** What an answer may be. */
    String accept();

    Portal portal(Asking asking);

    /** Of the whole catalogue only what has changed is handed over. */
    boolean tellsChanges();
  }

  @Override
  public String key() {
    return protocol.key();
  }

  @Override
  public boolean isSearched() {
    return true;
  }

  @Override
  public boolean isKeyed(Map<String, String> chosen) {
    return protocol.tellsChanges() && Chosen.isCatalogue(chosen);
  }

  @Override
  public Family family() {
    return Family.PORTALS;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.needed("portal", Field.Kind.TEXT, Field.Step.CONNECT, "https://"),
        Field.optional("keyHeader", Field.Kind.TEXT, Field.Step.CONNECT),
        Field.optional("secret", Field.Kind.SECRET, Field.Step.CONNECT),
        Field.needed(Chosen.FIELD, Field.Kind.OFFER, Field.Step.CHOOSE, ""),
        Field.optional("hosts", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.SYSTEM,
        Field.ENCODING);
  }

  @Override
  public List<Offer> browse(Link link) {
    return search(link, "");
  }

  @Override
  public List<Offer> search(Link link, String words) {
    var file = temporary();
    try (var calling = new Calling(addresses, settings, clock)) {
      var entries = protocol.portal(asking(link, calling, file)).find(words);
      return Stream.concat(
              Stream.of(new Offer(Chosen.CATALOGUE, OptionalLong.empty(), List.of("identifier"))),
              entries.stream().flatMap(HarvestConnector::offers))
          .limit(MOST_OFFERS)
          .toList();
    } catch (IOException e) {
      throw new Problem(e, SourceCode.CUT_OFF, link.text("portal"));
    } finally {
      delete(file);
    }
  }

  private static Stream<Offer> offers(Entry entry) {
    return entry.distributions().stream()
        .filter(one -> host(one).isPresent())
        .map(one ->
            new Offer(
                new Chosen(entry.id(), one.id(), host(one).orElseThrow()).text(),
                OptionalLong.empty(),
                List.of(),
                Optional.of(entry.origin(one))));
  }

  /** Where it is, if that can be fetched from at all. */
  private static Optional<String> host(Distribution one) {
    try {
      return Optional.of(KnownHosts.host(Calling.address(Chosen.FIELD, one.address())));
    } catch (Problem unfit) {
      return Optional.empty();
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var into = sink.work().resolve("answer");
    try (var calling = new Calling(addresses, settings, clock)) {
      var asking = asking(link, calling, into);
      var portal = protocol.portal(asking);
      if (Chosen.isCatalogue(link.fields())) {
        new CatalogueTaking(portal, asking.portal().getHost(), sink).take(after);
        return;
      }
      var chosen = Chosen.of(link.needed(Chosen.FIELD));
      var files = asking.with(asking.hosts().and(chosen.host(), link.text("hosts")));
      new FileTaking(portal, files, chosen, sink).take(after.map(Taken::of).orElse(Taken.NOTHING));
    }
  }

  private Asking asking(Link link, Calling calling, Path into) {
    URI portal = Calling.address("portal", link.needed("portal"));
    return new Asking(calling, KnownHosts.of(portal, link, protocol.accept()), into);
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("phusa-portal", ".tmp");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
