package vn.phusa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.phusa.PhuSa;

/**
 * Starts the whole house as a server on a free port, with its own embedded PostgreSQL and an empty
 * state directory; the tests of one run share it, so each uses datasets of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PhuSa.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeHouse.EmptyState.class)
public @interface WholeHouse {

  /** A new state directory for each context. */
  class EmptyState implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        var state = Files.createTempDirectory("phusa-house");
        TestPropertyValues.of(
                "phusa.dir=" + state,
                "phusa.access.requests-per-second=100000",
                "phusa.access.requests-at-once=100000",
                "phusa.access.pages-per-second=100000",
                "phusa.access.pages-at-once=100000",
                "phusa.account.second-factor=nobody",
                // The counterparts of sources are on this machine.
                "phusa.source.open=127.0.0.0/8",
                "phusa.source.connect=3s",
                "phusa.source.silence=4s")
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
