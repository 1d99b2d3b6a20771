package vn.phusa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL, one for the whole test run; each test gets a new, empty database in it. */
public final class TestDatabase {

  /** Who reads and writes rows, and nothing else. */
  public static final String HOUSE = "phusa_house";

  private static final String OWNER = "postgres";
  private static final Map<List<String>, String> TEMPLATES = new ConcurrentHashMap<>();

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        JdbcClient.create(server.getPostgresDatabase())
            .sql("create role " + HOUSE + " login")
            .update();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestDatabase() {}

  /**
   * A new database with the migrations of these rooms, in this order ({@code db/migration/<room>}).
   */
  public static DataSource with(String... rooms) {
    var name = rooms.length == 0 ? create("") : create(" template " + template(List.of(rooms)));
    return KeptConnections.to(url(name), OWNER);
  }

  private static String create(String like) {
    var name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + like);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  /** One that was migrated once for all, and that nobody connects to. */
  private static String template(List<String> rooms) {
    return TEMPLATES.computeIfAbsent(rooms, missing -> migrated(create(""), missing));
  }

  private static String migrated(String name, List<String> rooms) {
    for (var room : rooms) {
      Flyway.configure()
          .dataSource(url(name), OWNER, "")
          .locations("classpath:db/migration/" + room)
          .table("flyway_schema_history_" + room)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
    return name;
  }

  private static String url(String name) {
    return Server.POSTGRES.getJdbcUrl(OWNER, name);
  }

  /** The same database as the running house sees it, with the rights that the product gives it. */
  public static DataSource asTheHouse(DataSource owner) {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      var grants = new ClassPathResource("db/rights/house.sql");
      statement.execute("set phusa.house = '" + HOUSE + "'");
      statement.execute(grants.getContentAsString(StandardCharsets.UTF_8));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return KeptConnections.to(((PGSimpleDataSource) owner).getURL(), HOUSE);
  }

  /** A client on a new database with the migrations of these rooms. */
  public static JdbcClient clientWith(String... rooms) {
    return JdbcClient.create(with(rooms));
  }
}
