package vn.phusa.collect.source.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** A connector for each product. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Connector postgresql(SourceSettings settings, Addresses addresses) {
    return new DatabaseConnector(new PostgresDatabase(settings), addresses);
  }

  @Bean
  Connector postgresqlCapture(SourceSettings settings, Addresses addresses, Clock clock) {
    var log = new PostgresLog(new PostgresDatabase(settings));
    return new CaptureConnector(log, addresses, settings, clock);
  }

  @Bean
  Connector mariadb(SourceSettings settings, Addresses addresses) {
    return new DatabaseConnector(new MariaDatabase(settings), addresses);
  }

  @Bean
  Connector mariadbCapture(SourceSettings settings, Addresses addresses, Clock clock) {
    var log = new MariaLog(new MariaDatabase(settings));
    return new CaptureConnector(log, addresses, settings, clock);
  }

  @Bean
  Drivers drivers(SourceSettings settings, @Value("${phusa.dir}") Path state) {
    return new Drivers(Optional.ofNullable(settings.drivers()).orElse(state.resolve("drivers")));
  }

  @Bean
  Connector sqlserver(Drivers drivers, SourceSettings settings, Addresses addresses) {
    return new DatabaseConnector(new DriverDatabase(new SqlServer(), drivers, settings), addresses);
  }

  @Bean
  Connector oracle(Drivers drivers, SourceSettings settings, Addresses addresses) {
    return new DatabaseConnector(new DriverDatabase(new Oracle(), drivers, settings), addresses);
  }
}
