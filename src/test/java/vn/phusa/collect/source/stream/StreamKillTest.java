package vn.phusa.collect.source.stream;

import io.moquette.broker.security.PermitAllAuthorizatorPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.source.HouseProcess;
import vn.phusa.collect.source.HouseProcess.Followed;
import vn.phusa.collect.source.LocalCertificate;

/**
 * Messages come while the process that follows them is killed again and again: in the end the lake
 * holds each of Kafka's once, and each of MQTT's. {@code -Dphusa.kills=10 -Dphusa.changes=100000}
 * is the long form.
 */
class StreamKillTest {

  private static final int KILLS = Integer.getInteger("phusa.kills", 1);
  private static final int MESSAGES = Integer.getInteger("phusa.changes", 2_000);

  /** Enough to be sure of what they hold. */
  private static final int FIRST = 100;

  private static final int SHARE = (MESSAGES - FIRST) / (KILLS + 1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String TOPIC = "do-am";

  private final AtomicInteger messages = new AtomicInteger();
  @TempDir Path folder;

  @Test
  void nothingIsLostHoweverOftenWeAreKilledAndNothingOfKafkaComesTwice() throws Exception {
    var certificate = LocalCertificate.in(folder);
    try (var kafka = KafkaBroker.start(certificate);
        var mqtt = Moquette.start(folder, certificate, new PermitAllAuthorizatorPolicy());
        var producer = kafka.producer();
        var station = mqtt.client("may-tram");
        var house = new HouseProcess(folder)) {
      var once = new Followed("kafka", "kafka", kafka.reaching(), Map.of("topic", TOPIC), "append");
      var atLeastOnce =
          new Followed(
              "mqtt",
              "mqtt",
              mqtt.reaching(),
              Map.of("filter", TOPIC + "/+", "payload", "json"),
              "append");
      house.follow(once);
      house.follow(atLeastOnce);
      for (var number = 0; number < FIRST; number++) {
        record(number, producer);
        message(number, station);
      }
      house.start();
      house.await(once, lines -> true);
      house.await(atLeastOnce, lines -> true);
      var kafkaLives = new Semaphore(1);
      var mqttLives = new Semaphore(1);
      var sending =
          CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> records(kafkaLives, producer)),
              CompletableFuture.runAsync(() -> messages(mqttLives, station)));
      for (var kill = 0; kill < KILLS; kill++) {
        // Somewhere in the work, never at the same place.
        house.live(new Random(kill).nextInt(6_000));
        mqttLives.acquire();
        house.kill();
        house.start();
        var before = messages.get();
        house.await(atLeastOnce, lines -> distinct(lines).equals(sent(before)));
        mqttLives.release();
        kafkaLives.release();
      }
      kafkaLives.release();
      sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      house.await(once, sent(MESSAGES)::equals);
      house.await(atLeastOnce, lines -> distinct(lines).equals(sent(MESSAGES)));
      station.disconnect();
    }
  }

  /** Each life of the process has its share, the last one too; some come between two lives. */
  private static void records(Semaphore lives, KafkaProducer<String, byte[]> producer) {
    try {
      for (var number = FIRST; number < MESSAGES; number++) {
        lives.acquire((number - FIRST) % SHARE == 0 ? 1 : 0);
        record(number, producer);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Only while the process lives. Moquette 0.17 counts its messages on each line from 1 ({@code
   * MQTTConnection.lastPacketId}) and keeps the unanswered ones of a session by these numbers
   * ({@code Session.inflightWindow}): what waits to be sent when we come back takes the place of
   * what was not answered before, and the broker has lost that. Six were once lost so.
   */
  private void messages(Semaphore lives, MqttClient station) {
    try {
      for (var number = FIRST; number < MESSAGES; number++) {
        lives.acquire();
        message(number, station);
        lives.release();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void record(int number, KafkaProducer<String, byte[]> producer) throws Exception {
    producer.send(new ProducerRecord<>(TOPIC, bytes(number))).get();
  }

  private void message(int number, MqttClient station) throws Exception {
    station.publish(TOPIC + "/" + number, bytes(number), 1, true);
    messages.incrementAndGet();
  }

  private static byte[] bytes(int number) {
    var message =
        "{\"so\": " + number + ", \"ten\": \"Xã " + number + "\", \"gia\": " + number + "}";
    return message.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> sent(int number) {
    return IntStream.range(0, number).mapToObj(one -> one + " " + one).sorted().toList();
  }

  private static List<String> distinct(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace(HouseProcess.TWICE, ""))
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }
}
