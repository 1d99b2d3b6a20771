package vn.phusa.collect.source.folder;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** A connector for each protocol. */
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

  @Bean
  Connector sftp(SourceSettings settings, Addresses addresses, Clock clock) {
    return new RemoteConnector(new Sftp(settings, addresses), new Taker(clock));
  }

  @Bean
  Connector ftp(SourceSettings settings, Addresses addresses, Clock clock) {
    return new RemoteConnector(new Ftp(settings, addresses), new Taker(clock));
  }
}
