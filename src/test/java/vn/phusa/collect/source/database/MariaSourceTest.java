package vn.phusa.collect.source.database;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** A real MariaDB, started for this class. */
class MariaSourceTest extends MariaContract {

  private static @Nullable MariaServer server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaServer.start();
  }

  @Override
  MariaServer server() {
    return requireNonNull(server);
  }

  @Override
  protected String connector() {
    return "mariadb";
  }
}
