package vn.phusa.collect.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Clears what a killed process left half-done: uploads that never arrived and files in between. It does so when this process
 * has the state directory for itself and before anybody can ask for something.
 */
@Component
final class Tidying implements SmartLifecycle {

  private final Path state;
  private volatile boolean running;

  Tidying(@Value("${phusa.dir}") Path state) {
    this.state = state;
  }

  @Override
  public void start() {
    try {
      FileSystemUtils.deleteRecursively(state.resolve("raw").resolve("arriving"));
      FileSystemUtils.deleteRecursively(state.resolve("work"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server and the queue. */
  @Override
  public int getPhase() {
    return 0;
  }
}
