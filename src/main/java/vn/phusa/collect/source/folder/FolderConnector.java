package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
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

  /** A file that was changed more recently may still be being written. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final int MOST_SHOWN = 100;

  private final Path root;
  private final Clock clock;

  FolderConnector(SourceSettings settings, @Value("${phusa.dir}") Path state, Clock clock) {
    this.root = Optional.ofNullable(settings.folders()).orElse(state.resolve("inbox"));
    this.clock = clock;
  }

  @Override
  public String key() {
    return "folder";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.needed("folder", Field.Kind.TEXT, Field.Step.CONNECT, ""),
        Field.needed("pattern", Field.Kind.TEXT, Field.Step.CHOOSE, "*"),
        Field.optional("done", Field.Kind.TEXT, Field.Step.CHOOSE));
  }

  @Override
  public List<Offer> browse(Link link) {
    try (var files = Files.list(folder(link))) {
      return files
          .filter(FolderConnector::isFile)
          .map(file -> new Offer(name(file), OptionalLong.empty(), List.of()))
          .sorted(Comparator.comparing(Offer::name))
          .limit(MOST_SHOWN)
          .toList();
    } catch (IOException e) {
      throw new Problem(e, SourceCode.SOURCE_FAILED, link.text("folder"), "");
    }
  }

  @Override
  public void fetch(Link link, Optional<String> after, Sink sink) throws IOException {
    var folder = folder(link);
    var matcher = matcher(link.needed("pattern"));
    for (var file : waiting(folder, matcher)) {
      take(link, folder, file, sink);
    }
  }

  private void take(Link link, Path folder, Path file, Sink sink) throws IOException {
    var item = item(file);
    var fate = sink.fate(item);
    if (fate.isEmpty()) {
      try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        fate = Optional.of(sink.deliver(new Delivery(item, name(file), Optional.empty()), content));
      }
    }
    var done = link.text("done");
    // One that changed under our hands is another item, and stays for the next time.
    if (fate.get() == Fate.TAKEN && !done.isEmpty() && item.equals(item(file))) {
      var target = Files.createDirectories(within(folder, done));
      Files.move(file, target.resolve(name(file)), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<Path> waiting(Path folder, PathMatcher matcher) throws IOException {
    var latest = clock.instant().minus(QUIET);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(FolderConnector::isFile)
          .filter(file -> matcher.matches(file.getFileName()))
          .filter(file -> !file.toFile().isHidden())
          .filter(file -> file.toFile().lastModified() <= latest.toEpochMilli())
          .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .toList();
    }
  }

  private static String item(Path file) throws IOException {
    return name(file) + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private Path folder(Link link) {
    var folder = within(root, link.needed("folder"));
    if (!Files.isDirectory(folder)) {
      throw new Problem(SourceCode.CHOSEN_GONE, link.text("folder"), "");
    }
    return folder;
  }

  /** Below a folder, also after links have been followed. */
  private static Path within(Path above, String name) {
    try {
      var wanted = above.resolve(name).normalize();
      var real = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
      var root = Files.exists(above) ? above.toRealPath() : above.toAbsolutePath().normalize();
      if (real.startsWith(root) && !real.equals(root)) {
        return real;
      }
      throw new Problem(SourceCode.FIELD_WRONG, "folder", name);
    } catch (InvalidPathException | IOException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "folder", name);
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
