package vn.phusa.collect.ingest;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

  /** What forms add around a file, generously. */
  private static final long AROUND = 1 << 20;

  /**
   * Files in forms arrive on the disk of the state, not in the machine's folder for temporary
   * files, and what a killed server leaves there is cleared at the next start.
   */
  @Bean
  MultipartConfigElement forms(@Value("${phusa.dir}") Path state, IngestSettings settings) {
    var arriving = state.resolve("raw").resolve("arriving").toAbsolutePath().toString();
    var most = settings.maxUpload().toBytes();
    return new MultipartConfigElement(arriving, most, most + AROUND, 0);
  }
}
