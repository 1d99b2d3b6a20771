package vn.phusa.collect.source.stream;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the client that brings them and the fetch that keeps them, each on a thread of
 * its own. The client waits when too many are on their way.
 */
final class MqttMessages implements MqttCallback {

  private static final int MOST_WAITING = 1_000;
  private static final long GLANCE_MILLIS = 100;

  private final BlockingQueue<Arrived> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile @Nullable Throwable lost;
  private volatile boolean over;

  /** A message and where it was sent to. */
  record Arrived(String topic, MqttMessage message) {}

  @Override
  public void messageArrived(String topic, MqttMessage message) throws InterruptedException {
    var arrived = new Arrived(topic, message);
    while (!over && !waiting.offer(arrived, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
      // Whoever keeps them is at work, or will say that it is over.
    }
  }

  /** Nobody keeps messages any more: those that are still on their way come again another time. */
  void end() {
    over = true;
  }

  @Override
  public void connectionLost(Throwable cause) {
    lost = cause;
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // Nothing is sent.
  }

  Optional<Arrived> next(long millis) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(millis, TimeUnit.MILLISECONDS));
  }

  Optional<Throwable> lost() {
    return waiting.isEmpty() ? Optional.ofNullable(lost) : Optional.empty();
  }
}
