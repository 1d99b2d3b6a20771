package vn.phusa.collect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import vn.phusa.PhuSa;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.testing.JavaProcess;

/**
 * A house as a process of its own that follows sources all the time, can be killed, and writes down
 * what its lake holds: {@code so} and {@code gia} of each row.
 */
public final class HouseProcess implements AutoCloseable {

  /** Ends the line of a row that the lake holds more than once. */
  public static final String TWICE = " twice";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 500;
  private static final String ASKED = ".source";

  private final Path folder;
  private @Nullable Process process;

  /**
   * @param folder for its state and what it tells
   */
  public HouseProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * A source to follow; its rows are told from one another by {@code so}.
   *
   * @param mode {@code upsert} or {@code append}
   */
  public record Followed(
      String name,
      String connector,
      Map<String, String> reaching,
      Map<String, String> choosing,
      String mode) {

    private void save(Path folder) throws IOException {
      var properties = new Properties();
      properties.setProperty("connector", connector);
      properties.setProperty("mode", mode);
      reaching.forEach((field, text) -> properties.setProperty("reaching." + field, text));
      choosing.forEach((field, text) -> properties.setProperty("choosing." + field, text));
      try (var out = Files.newOutputStream(folder.resolve(name + ASKED))) {
        properties.store(out, null);
      }
    }

    private static Followed load(Path file) throws IOException {
      var properties = new Properties();
      try (var in = Files.newInputStream(file)) {
        properties.load(in);
      }
      var name = String.valueOf(file.getFileName()).replace(ASKED, "");
      return new Followed(
          name,
          properties.getProperty("connector"),
          below("reaching.", properties),
          below("choosing.", properties),
          properties.getProperty("mode"));
    }

    private static Map<String, String> below(String start, Properties properties) {
      return properties.stringPropertyNames().stream()
          .filter(field -> field.startsWith(start))
          .collect(
              Collectors.toMap(field -> field.substring(start.length()), properties::getProperty));
    }

    private Path dump(Path folder) {
      return folder.resolve(name + ".txt");
    }

    private String dataset() {
      return "thu." + name;
    }
  }

  /** From its next start on. */
  public void follow(Followed source) throws IOException {
    source.save(folder);
  }

  public void start() throws IOException {
    for (var source : asked(folder)) {
      Files.deleteIfExists(source.dump(folder));
    }
    process =
        JavaProcess.of("768m", HouseProcess.class, folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  private Path log() {
    return folder.resolve("process.log");
  }

  /** Lets it work for so long. */
  public void live(long millis) throws InterruptedException {
    running().waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Without a word to it, as when the power fails. */
  public void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  private Process running() {
    return Objects.requireNonNull(process);
  }

  /** Waits until the lake's rows of a source are as wanted; one that is there twice is told. */
  public void await(Followed source, Predicate<List<String>> wanted) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    var dump = source.dump(folder);
    var lines = List.<String>of();
    while (Instant.now().isBefore(end)) {
      lines = Files.exists(dump) ? Files.readAllLines(dump) : List.of();
      if (!lines.isEmpty() && wanted.test(lines)) {
        return;
      }
      if (running().waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    assertThat(lines).as("%s", Files.readString(log()).lines().toList()).hasSize(-1);
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Followed> asked(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + ASKED)) {
      var asked = new ArrayList<Followed>();
      for (var file : files) {
        asked.add(Followed.load(file));
      }
      return List.copyOf(asked);
    }
  }

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var house =
        SpringApplication.run(
            PhuSa.class,
            "--phusa.dir=" + folder.resolve("state"),
            "--server.port=0",
            "--phusa.source.open=127.0.0.0/8",
            "--phusa.source.retry=1s");
    var asked = asked(folder);
    for (var source : asked) {
      follow(house, source);
    }
    while (true) {
      for (var source : asked) {
        write(house, source, folder);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static void follow(ApplicationContext house, Followed wanted) {
    var sources = house.getBean(Sources.class);
    if (sources.all().stream().anyMatch(known -> known.source().title().equals(wanted.name()))) {
      return;
    }
    var system = house.getBean(Access.class).system();
    var connected = sources.connect(wanted.connector(), wanted.name(), wanted.reaching(), system);
    sources.schedule(
        new Source(
            connected.id(),
            wanted.name(),
            connected.connector(),
            wanted.choosing(),
            wanted.dataset(),
            wanted.mode(),
            wanted.mode().equals("upsert") ? List.of("so") : List.of(),
            new Rhythm.Always(),
            false,
            "",
            connected.owner(),
            true),
        system);
  }

  private static void write(ApplicationContext house, Followed source, Path folder)
      throws IOException {
    var catalog = house.getBean(Catalog.class);
    var dataset = source.dataset();
    if (catalog.find(dataset).filter(found -> found.updatedAt().isPresent()).isEmpty()) {
      return;
    }
    var access = house.getBean(Access.class);
    var grant = access.grant(catalog.load(dataset).subject(), access.system(), Use.VIEW);
    var lines = new TreeSet<String>();
    try (var rows = house.getBean(Lake.class).read(grant, Query.all())) {
      var names = rows.columns().stream().map(column -> column.id()).toList();
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var values = row.get();
        var line = values.get(names.indexOf("so")) + " " + values.get(names.indexOf("gia"));
        if (!lines.add(line)) {
          lines.add(line + TWICE);
        }
      }
    }
    var draft = folder.resolve("dump.new");
    Files.write(draft, lines);
    Files.move(
        draft,
        source.dump(folder),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
