package vn.phusa.store.lake;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phusa.store.lake.inner.Places;

/** Reads the settings of the lake and says where its folders are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeSettings.class)
class LakeSetup {

  @Bean
  Places lakePlaces(LakeSettings settings, @Value("${phusa.dir:var}") Path dir) {
    return Places.of(settings, dir);
  }
}
