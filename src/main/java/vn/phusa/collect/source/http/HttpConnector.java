package vn.phusa.collect.source.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.Calling;

/**
 * An HTTP API, or a file at an address. Records of JSON are gathered from all pages and handed over
 * as one file; anything else is handed over as it is.
 */
@Component
final class HttpConnector implements Connector {

  private static final String WHOLE = "*";
  private static final int MOST_PAGES = 10_000;

  private final Addresses addresses;
  private final SourceSettings settings;
  private final Clock clock;

  HttpConnector(Addresses addresses, SourceSettings settings, Clock clock) {
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "http";
  }

  @Override
  public Family family() {
    return Family.PORTALS;
  }

  @Override
  public List<Field> fields() {
    var connecting =
        Stream.concat(
            Stream.of(Field.needed("url", Field.Kind.TEXT, Field.Step.CONNECT, "https://")),
            Stream.concat(
                Stream.of("keyHeader", "tokenUrl", "clientId", "scope")
                    .map(name -> Field.optional(name, Field.Kind.TEXT, Field.Step.CONNECT)),
                Stream.of(Field.optional("secret", Field.Kind.SECRET, Field.Step.CONNECT))));
    var choosing =
        Stream.concat(
            Stream.of(Field.needed("records", Field.Kind.OFFER, Field.Step.CHOOSE, "")),
            Stream.of(
                    "pageParameter",
                    "offsetParameter",
                    "sizeParameter",
                    "size",
                    "cursorParameter",
                    "cursorPath")
                .map(name -> Field.optional(name, Field.Kind.TEXT, Field.Step.CHOOSE)));
    return Stream.of(connecting, choosing, Stream.of(Field.ENCODING))
        .flatMap(fields -> fields)
        .toList();
  }

  /** Asks once: arrays of objects in a JSON answer, or the answer as a file. */
  @Override
  public List<Offer> browse(Link link) {
    var file = temporary();
    try (var calling = new Calling(addresses, settings, clock)) {
      var server = server(link, calling);
      var answer = calling.get(server.base(), Calling.Known.NOTHING, file, server).orElseThrow();
      var offers = isJson(answer) && Page.isReadable(file) ? Page.offers(file) : List.<Offer>of();
      return offers.isEmpty() ? List.of(new Offer(WHOLE, OptionalLong.empty(), List.of())) : offers;
    } catch (IOException e) {
      throw new Problem(e, SourceCode.CUT_OFF, link.text("url"));
    } finally {
      delete(file);
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    try (var calling = new Calling(addresses, settings, clock)) {
      var server = server(link, calling);
      var paging = new Paging(link, server.base());
      var known =
          paging.isPaged()
              ? Calling.Known.NOTHING
              : after.map(HttpConnector::known).orElse(Calling.Known.NOTHING);
      Asking asking =
          (address, before) -> calling.get(address, before, sink.work().resolve("page"), server);
      var first = asking.get(paging.first(), known);
      if (first.isEmpty()) {
        return;
      }
      if (link.needed("records").equals(WHOLE)) {
        hand(name(server.base(), ""), first.get().body(), first.get().known(), sink);
        return;
      }
      gather(link, asking, paging, first.get(), sink);
    }
  }

  /** One request to the API. */
  @FunctionalInterface
  private interface Asking {
    Optional<Calling.Answer> get(URI address, Calling.Known known) throws IOException;
  }

  private static OneServer server(Link link, Calling calling) {
    return new OneServer(
        Calling.address("url", link.needed("url")), new Authority(link, calling.client()));
  }

  private static void gather(
      Link link, Asking asking, Paging paging, Calling.Answer first, Sink sink) throws IOException {
    var file = sink.work().resolve("records.ndjson");
    var answer = first;
    var rows = 0L;
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (var page = 1; ; page++) {
        var read = Page.read(answer.body(), link.text("records"), link.text("cursorPath"));
        read.write(out);
        rows += read.records().size();
        var next = paging.next(answer, read, page, rows, read.records().size());
        if (next.isEmpty()) {
          break;
        }
        if (page >= MOST_PAGES) {
          throw new Problem(SourceCode.SOURCE_FAILED, link.text("url"), "> " + MOST_PAGES + ".");
        }
        answer = asking.get(next.get(), Calling.Known.NOTHING).orElseThrow();
      }
    }
    if (rows > 0) {
      hand(name(paging.base(), ".ndjson"), file, first.known(), sink);
    }
  }

  /** The same bytes once more are known by the raw zone; only what was taken moves the position. */
  private static void hand(String name, Path file, Calling.Known known, Sink sink)
      throws IOException {
    if (sink.fate(name).filter(fate -> fate == Fate.WAITING).isPresent()) {
      return;
    }
    var position = Optional.of(JsonMapper.shared().writeValueAsString(known));
    try (var content = Files.newInputStream(file)) {
      if (sink.deliver(new Delivery(name, name, position), content) == Fate.WAITING) {
        throw new Problem(SourceCode.PERSON_NEEDED, name);
      }
    }
  }

  private static Calling.Known known(String position) {
    return JsonMapper.shared().readValue(position, Calling.Known.class);
  }

  private static boolean isJson(Calling.Answer answer) {
    return answer.type().contains("json");
  }

  private static String name(URI address, String ending) {
    var path = Optional.ofNullable(address.getPath()).orElse("");
    var last = path.substring(path.lastIndexOf('/') + 1);
    return (last.isEmpty() ? address.getHost() : last) + ending;
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("phusa-http", ".tmp");
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
