package vn.phusa.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database whose connections are kept between uses, as the product keeps them; those of databases
 * that nobody looks at any more are given back.
 */
final class KeptConnections extends PGSimpleDataSource {

  private static final int MOST = 40;
  private static final long IDLE_MILLIS = 10_000;

  /** Databases whose idle connections stay. */
  private static final int RECENT = 4;

  private static final Deque<HikariDataSource> POOLS = new ArrayDeque<>();
  private static final ScheduledExecutorService TIMES =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private final transient HikariDataSource pool = new HikariDataSource();

  /** One more database, seen by this user. */
  static PGSimpleDataSource to(String url, String user) {
    var database = new KeptConnections();
    database.setUrl(url);
    database.setUser(user);
    database.open();
    return database;
  }

  private void open() {
    var plain = new PGSimpleDataSource();
    plain.setUrl(getURL());
    plain.setUser(getUser());
    pool.setDataSource(plain);
    pool.setMaximumPoolSize(MOST);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(IDLE_MILLIS);
    pool.setScheduledExecutor(TIMES);
    remember(pool);
  }

  private static void remember(HikariDataSource pool) {
    synchronized (POOLS) {
      POOLS.addLast(pool);
      if (POOLS.size() > RECENT
          && POOLS.removeFirst().getHikariPoolMXBean() instanceof HikariPoolMXBean old) {
        old.softEvictConnections();
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }
}
