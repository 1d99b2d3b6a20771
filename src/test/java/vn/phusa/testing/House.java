package vn.phusa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      var database = (PGSimpleDataSource) TestDatabase.with();
      return new SpringApplication(PhuSa.class)
          .run(
              "--server.port=0",
              "--phusa.dir=" + DIRECTORY,
              "--phusa.database.url=" + database.getURL(),
              "--phusa.database.user=postgres",
              "--phusa.database.connections=8",
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

  public static <T> T bean(Class<T> type) {
    return Running.CONTEXT.getBean(type);
  }

  public static Path directory() {
    return Running.DIRECTORY;
  }

  public static String url() {
    var server = ((WebServerApplicationContext) Running.CONTEXT).getWebServer();
    return "http://localhost:" + (server == null ? 0 : server.getPort());
  }

  /** A new visitor with an empty cookie jar. */
  public static Visitor visitor() {
    return new Visitor(url());
  }
}
