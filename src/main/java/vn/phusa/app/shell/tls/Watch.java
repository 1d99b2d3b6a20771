package vn.phusa.app.shell.tls;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, until it is closed. */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Duration pause;
  private final Runnable look;

  Watch(Duration pause, Runnable look) {
    this.pause = pause;
    this.look = look;
  }

  void begin() {
    Thread.ofVirtual().name("certificate-watch").start(this::run);
  }

  private void run() {
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        lookOnce();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** A look that fails is no reason to stop looking. */
  private void lookOnce() {
    try {
      look.run();
    } catch (RuntimeException failure) {
      LOG.error("The certificate could not be looked at", failure);
    }
  }

  @Override
  public void close() {
    closing.countDown();
  }
}
