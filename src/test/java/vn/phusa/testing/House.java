package vn.phusa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.phusa.PhuSa;

/** The whole house, answering real HTTP; one for the test run, on an empty database of its own. */
public final class House {

  private static final class Running {
    static final Path DIRECTORY = directory();
    static final ConfigurableApplicationContext CONTEXT = start();

    private static ConfigurableApplicationContext start() {
      return another(
          "--phusa.dir=" + DIRECTORY,
          "--phusa.account.second-factor=nobody",
          "--phusa.access.pages-at-once=100000",
          "--phusa.access.pages-per-second=100000",
          "--phusa.access.requests-at-once=40",
          "--phusa.access.requests-per-second=5");
    }

    private static Path directory() {
      try {
        return Files.createTempDirectory("house");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private House() {}

  /** One more, on a database of its own, with these settings; whoever asks for it closes it. */
  public static ConfigurableApplicationContext another(String... settings) {
    var database = (PGSimpleDataSource) TestDatabase.with();
    var common =
        Stream.of(
            "--phusa.database.url=" + database.getURL(),
            "--phusa.database.user=" + TestDatabase.HOUSE,
            "--phusa.database.owner=postgres",
            "--phusa.database.connections=8");
    var placed = Stream.of(settings).anyMatch(setting -> setting.startsWith("--server.port="));
    var port = placed ? Stream.<String>of() : Stream.of("--server.port=0");
    return new SpringApplication(PhuSa.class)
        .run(
            Stream.of(common, port, Stream.of(settings))
                .flatMap(part -> part)
                .toArray(String[]::new));
  }

  /** Where such a house answers. */
  public static String url(ConfigurableApplicationContext house) {
    var server = ((WebServerApplicationContext) house).getWebServer();
    return "http://localhost:" + (server == null ? 0 : server.getPort());
  }

  public static <T> T bean(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  public static Path directory() {
    return Running.DIRECTORY;
  }

  public static String url() {
    return url(Running.CONTEXT);
  }

  /** A new visitor with an empty cookie jar. */
  public static Visitor visitor() {
    return new Visitor(url());
  }
}
