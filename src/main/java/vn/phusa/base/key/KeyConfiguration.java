package vn.phusa.base.key;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way to the files of keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {

  @Bean
  KeyFiles keyFiles(KeySettings settings) {
    return KeyFiles.of(settings);
  }
}
