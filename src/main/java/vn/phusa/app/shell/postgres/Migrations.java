package vn.phusa.app.shell.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/**
 * As whom the migrations run. The owner of the tables is there for them alone: when the house is
 * made, its connections are closed, and the house goes on as a user that cannot change a table.
 */
final class Migrations
    implements FlywayConfigurationCustomizer, SmartInitializingSingleton, AutoCloseable {

  private static final int CONNECTIONS = 3;

  private final @Nullable HikariDataSource owner;
  private final String house;

  private Migrations(@Nullable HikariDataSource owner, String house) {
    this.owner = owner;
    this.house = house;
  }

  /** As the owner; afterwards the house has rights of its own. */
  static Migrations as(HikariDataSource owner, String house) {
    owner.setPoolName("phusa-owner");
    owner.setMaximumPoolSize(CONNECTIONS);
    owner.setMinimumIdle(0);
    return new Migrations(owner, house);
  }

  /** As the house, which owns its tables. */
  static Migrations asTheHouse() {
    return new Migrations(null, "");
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    if (owner != null) {
      flyway.dataSource(owner).callbacks(new HouseRights(house));
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    close();
  }

  @Override
  public void close() {
    if (owner != null) {
      owner.close();
    }
  }
}
