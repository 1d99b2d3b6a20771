package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.PatternSyntaxException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.SourceCode;

/** Takes the files of a shelf, each once, the oldest first. */
record Taker(Clock clock) {

  /** A file that was changed more recently may still be being written. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final int MOST_SHOWN = 100;

  /** A way to the shelf, gone as often as need be. */
  @FunctionalInterface
  interface Opening {
    Shelf open();
  }

  /** What is asked of every folder once it is known. */
  static List<Field> choices() {
    return List.of(
        Field.needed("pattern", Field.Kind.TEXT, Field.Step.CHOOSE, "*"),
        Field.optional("done", Field.Kind.TEXT, Field.Step.CHOOSE),
        Field.SYSTEM,
        Field.ENCODING);
  }

  List<Offer> offers(Shelf shelf) throws IOException {
    return shelf.items().stream()
        .map(item -> new Offer(item.name(), OptionalLong.empty(), List.of()))
        .sorted(Comparator.comparing(Offer::name))
        .limit(MOST_SHOWN)
        .toList();
  }

  void take(Link link, Opening opening, Sink sink) throws IOException {
    for (var item : waiting(link, opening)) {
      take(item, link.text("done"), opening, sink);
    }
  }

  private List<Shelf.Item> waiting(Link link, Opening opening) throws IOException {
    var matcher = matcher(link.needed("pattern"));
    var latest = clock.instant().minus(QUIET).toEpochMilli();
    try (var shelf = opening.open()) {
      return shelf.items().stream()
          .filter(item -> !item.name().startsWith("."))
          .filter(item -> matcher.matches(Path.of(item.name())))
          .filter(item -> item.modified() <= latest)
          .sorted(Comparator.comparingLong(Shelf.Item::modified))
          .toList();
    }
  }

  private static void take(Shelf.Item item, String done, Opening opening, Sink sink)
      throws IOException {
    var known = sink.fate(item.identity());
    var fate = known.isPresent() ? known.get() : deliver(item, opening, sink);
    if (fate == Fate.TAKEN && !done.isEmpty()) {
      move(item, done, opening);
    }
  }

  /** No connection stays open while the file is brought in, which can take long. */
  private static Fate deliver(Shelf.Item item, Opening opening, Sink sink) throws IOException {
    var file = sink.work().resolve("file");
    try (var shelf = opening.open()) {
      shelf.copy(item, file);
    }
    try (var content = Files.newInputStream(file)) {
      return sink.deliver(new Delivery(item.identity(), item.name(), Optional.empty()), content);
    }
  }

  /** One that changed under our hands is another item, and stays for the next time. */
  private static void move(Shelf.Item item, String done, Opening opening) throws IOException {
    try (var shelf = opening.open()) {
      if (shelf.items().contains(item)) {
        shelf.move(item, done);
      }
    }
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "pattern", pattern);
    }
  }
}
