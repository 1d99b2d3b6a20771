package vn.phusa.collect.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.source.stream.MqttMessages.Arrived;

class MqttSpoolTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  @TempDir Path folder;
  private MqttSpool spool;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    spool = new MqttSpool(folder);
    file = spool.begin(NOW);
  }

  @Test
  void whatAFormerLifeKeptIsThereAgainButForAnUnfinishedLine() throws Exception {
    spool.keep(file, List.of(message(1, "một", false), message(2, "hai", false)), NOW);
    Files.writeString(file, "{\"id\":3,\"topic\":\"t", StandardOpenOption.APPEND);
    var files = new MqttSpool(folder).files();
    assertThat(files).hasSize(1);
    assertThat(MqttSpool.read(files.getFirst()))
        .extracting(kept -> new String(kept.payload(), StandardCharsets.UTF_8))
        .containsExactly("một", "hai");
  }

  @Test
  void whatIsSentAgainIsKeptOnceAlsoByTheNextLife() throws Exception {
    spool.keep(file, List.of(message(1, "một", false)), NOW);
    assertThat(spool.keep(file, List.of(message(1, "một", true)), NOW)).isZero();
    assertThat(new MqttSpool(folder).keep(file, List.of(message(1, "một", true)), NOW)).isZero();
    spool.done(file);
    assertThat(new MqttSpool(folder).keep(file, List.of(message(1, "một", true)), NOW)).isZero();
  }

  @Test
  void theSameSaidAgainIsAnotherMessage() throws Exception {
    spool.keep(file, List.of(message(1, "23.5", false)), NOW);
    var again =
        List.of(message(1, "23.5", false), message(2, "23.5", true), message(1, "24", true));
    assertThat(spool.keep(file, again, NOW)).isEqualTo(3);
  }

  private static Arrived message(int id, String text, boolean again) {
    return new Arrived("tram/1", new Sent(id, text, again));
  }

  /** As the client makes it of what it has received. */
  private static final class Sent extends MqttMessage {

    Sent(int id, String text, boolean again) {
      super(text.getBytes(StandardCharsets.UTF_8));
      setQos(1);
      setId(id);
      setDuplicate(again);
    }
  }
}
