package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Family;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;

/**
 * Files that are put into a folder on the server. Each is taken once; one that has changed is taken
 * again. The worked example of a connector.
 */
@Component
final class FolderConnector implements Connector {

  private final Path root;
  private final Taker taker;

  FolderConnector(SourceSettings settings, @Value("${phusa.dir}") Path state, Clock clock) {
    this.root = Optional.ofNullable(settings.folders()).orElse(state.resolve("inbox"));
    this.taker = new Taker(clock);
  }

  @Override
  public String key() {
    return "folder";
  }

  @Override
  public boolean isOfTheHouse() {
    return true;
  }

  @Override
  public Family family() {
    return Family.FILES;
  }

  @Override
  public List<Field> fields() {
    return Stream.concat(
            Stream.of(Field.needed("folder", Field.Kind.TEXT, Field.Step.CONNECT, "")),
            Taker.choices().stream())
        .toList();
  }

  @Override
  public List<Offer> browse(Link link) {
    try {
      return taker.offers(shelf(link));
    } catch (IOException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, link.text("folder"), "");
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    taker.take(link, () -> shelf(link), sink);
  }

  private Shelf shelf(Link link) {
    var folder = LocalShelf.within(root, link.needed("folder"));
    if (!Files.isDirectory(folder)) {
      throw new Problem(SourceCode.CHOSEN_GONE, link.text("folder"), "");
    }
    return new LocalShelf(folder);
  }
}
