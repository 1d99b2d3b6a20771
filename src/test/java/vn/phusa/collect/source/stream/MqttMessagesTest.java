package vn.phusa.collect.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.junit.jupiter.api.Test;
import vn.phusa.testing.Eventually;

class MqttMessagesTest {

  private static final int MANY = 1_500;

  private final MqttMessages messages = new MqttMessages();

  @Test
  void theClientWaitsWhileTooManyAreOnTheirWay() throws Exception {
    var client = client();
    Eventually.until(client::getState, Thread.State.TIMED_WAITING::equals);
    var kept = 0;
    for (var next = messages.next(1_000); next.isPresent(); next = messages.next(1_000)) {
      kept++;
    }
    client.join();
    assertThat(kept).isEqualTo(MANY);
  }

  /** Else a connection could not be closed. */
  @Test
  void theClientComesBackWhenNobodyKeepsThemAnyMore() throws Exception {
    var client = client();
    Eventually.until(client::getState, Thread.State.TIMED_WAITING::equals);
    messages.end();
    assertThat(CompletableFuture.runAsync(() -> joined(client)))
        .succeedsWithin(10, TimeUnit.SECONDS);
  }

  private Thread client() {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            for (var number = 0; number < MANY; number++) {
              messages.messageArrived("tram", new MqttMessage());
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void joined(Thread client) {
    try {
      client.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
