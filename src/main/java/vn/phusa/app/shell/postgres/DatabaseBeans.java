package vn.phusa.app.shell.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.base.key.KeyFiles;

/** The one {@link DataSource} of the house: of the operator's database, or of our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShellSettings.class)
class DatabaseBeans {

  @Bean
  StateLock stateLock(ShellSettings settings, ObjectProvider<BegunPostgres> begun) {
    var early = begun.getIfAvailable();
    return early == null ? StateLock.take(settings.dir()) : early.lock();
  }

  @Bean
  @Conditional(NoDatabaseUrl.class)
  LocalPostgres localPostgres(
      ShellSettings settings, StateLock lock, KeyFiles files, ObjectProvider<BegunPostgres> begun) {
    var early = begun.getIfAvailable();
    return early == null
        ? LocalPostgres.start(settings.dir(), settings.database().connections(), files)
        : early.take();
  }

  @Bean
  DataSource dataSource(ShellSettings settings, ObjectProvider<LocalPostgres> local) {
    var pool = new HikariDataSource();
    pool.setPoolName("phusa");
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setMinimumIdle(2);
    var own = local.getIfAvailable();
    if (own == null) {
      pool.setJdbcUrl(settings.database().url());
      pool.setUsername(settings.database().user());
      pool.setPassword(settings.database().password());
      return pool;
    }
    own.describe(pool);
    return pool;
  }

  @Bean
  Migrations migrations(ShellSettings settings, ObjectProvider<LocalPostgres> local) {
    var owner = new HikariDataSource();
    var own = local.getIfAvailable();
    if (own != null) {
      own.describeOwner(owner);
      return Migrations.as(owner, HouseUser.NAME);
    }
    var database = settings.database();
    if (!StringUtils.hasText(database.owner())) {
      return Migrations.asTheHouse();
    }
    owner.setJdbcUrl(database.url());
    owner.setUsername(database.owner());
    owner.setPassword(database.ownerPassword());
    return Migrations.as(owner, Objects.requireNonNullElse(database.user(), ""));
  }
}
