package vn.phusa.collect.source.harvest;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** A connector for each protocol. */
@Configuration(proxyBeanMethods = false)
class HarvestConfiguration {

  @Bean
  Connector ckan(Addresses addresses, SourceSettings settings, Clock clock) {
    return new HarvestConnector(new Ckan(), addresses, settings, clock);
  }

  @Bean
  Connector dcat(Addresses addresses, SourceSettings settings, Clock clock) {
    return new HarvestConnector(new Dcat(), addresses, settings, clock);
  }
}
