package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;

/** Files of a folder on another server. */
record RemoteConnector(Protocol protocol, Taker taker) implements Connector {

  /** How such a server is reached. */
  interface Protocol {

    /** Also the connector's key. */
    String key();

    int port();

    /** Fields beyond server, port, user, password and folder. */
    List<Field> more();

    /**
     * @throws Problem a {@link SourceCode} that says why not
     */
    Shelf open(Link link);
  }

  @Override
  public String key() {
    return protocol.key();
  }

  @Override
  public Family family() {
    return Family.FILES;
  }

  @Override
  public List<Field> fields() {
    var connecting =
        Stream.of(
            Field.needed("host", Field.Kind.TEXT, Field.Step.CONNECT, ""),
            Field.needed(
                "port", Field.Kind.NUMBER, Field.Step.CONNECT, Integer.toString(protocol.port())),
            Field.needed("user", Field.Kind.TEXT, Field.Step.CONNECT, ""),
            Field.needed("password", Field.Kind.SECRET, Field.Step.CONNECT, ""),
            Field.needed("folder", Field.Kind.TEXT, Field.Step.CONNECT, "/"));
    return Stream.of(connecting, protocol.more().stream(), Taker.choices().stream())
        .flatMap(fields -> fields)
        .toList();
  }

  @Override
  public List<Offer> browse(Link link) {
    try (var shelf = protocol.open(link)) {
      return taker.offers(shelf);
    } catch (IOException e) {
      throw new Problem(e, SourceCode.CUT_OFF, link.text("folder"));
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    taker.take(link, () -> protocol.open(link), sink);
  }
}
