package vn.phusa.collect.source.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.LocalCertificate;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.TlsDoor;
import vn.phusa.collect.source.database.FaultyProxy;

/** Moquette, in process; it lets nobody in without a password. */
class MqttSourceTest extends StreamContract {

  @TempDir static Path home;
  private static LocalCertificate certificate;
  private static Moquette broker;
  private static MqttClient station;
  private static volatile String closed = "";

  private final String base = "tram-" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> choices =
      new HashMap<>(Map.of("filter", base + "/+/so", "payload", "json"));
  private final Map<String, String> detour = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    certificate = LocalCertificate.in(home);
    broker = Moquette.start(home, certificate, new Policy());
    station = broker.client("may-tram");
  }

  @AfterAll
  static void stop() throws Exception {
    station.disconnect();
    station.close();
    broker.close();
  }

  /** Lets everybody read everything but one tree of topics. */
  private static final class Policy implements IAuthorizatorPolicy {
    @Override
    public boolean canWrite(Topic topic, String user, String client) {
      return true;
    }

    @Override
    public boolean canRead(Topic topic, String user, String client) {
      return closed.isEmpty() || !topic.toString().startsWith(closed);
    }
  }

  @Override
  protected String connector() {
    return "mqtt";
  }

  @Override
  protected Map<String, String> reaching() {
    var fields = new HashMap<>(broker.reaching());
    fields.putAll(detour);
    return fields;
  }

  @Override
  protected Map<String, String> choosing() {
    return choices;
  }

  @Override
  protected String mode() {
    return "append";
  }

  /**
   * The broker retains what is there before anybody asks, and remembers for those who have asked.
   */
  @Override
  protected void add(int from, int to) throws Exception {
    closed = "";
    for (var number = from; number <= to; number++) {
      send(number, "{\"so\": " + number + ", \"ten\": \"Xã " + number + "\", \"gia\": 0.50}");
    }
  }

  private void send(int number, String text) throws Exception {
    var topic = base + "/" + number + "/so";
    station.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, true);
  }

  @Override
  protected void takeAway() throws Exception {
    closed = base;
    for (var watched : sources.all()) {
      forget("phusa-" + watched.source().id());
    }
  }

  /** Whoever comes under a name without a session ends the one that there was. */
  private static void forget(String name) throws Exception {
    try (var client = broker.client(name)) {
      client.disconnect();
    }
  }

  @Test
  void aMessageThatIsNoRowIsKeptApartAndStopsNothing() throws Exception {
    add(1, 2);
    send(3, "khong phai json");
    send(4, "[{\"so\": 5, \"ten\": \"Xã 5\"}, {\"so\": 6, \"ten\": \"Xã 6\"}]");
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 5L, 6L);
    assertThat(sources.handed(source.id(), 9))
        .filteredOn(handed -> handed.fate() == Fate.REFUSED)
        .singleElement()
        .satisfies(handed ->
            assertThat(handed.failure().orElseThrow().english()).startsWith("1 messages"));
    assertThat(row(source, 5)).containsEntry("mqtt_topic", base + "/4/so");
  }

  @Test
  void textIsARowToo() throws Exception {
    choices.put("payload", "text");
    send(1, "23,5");
    send(2, "{\"so\": 1}");
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("mqtt_topic", "mqtt_received_at", "payload");
  }

  @Test
  void aNewFieldComesAlong() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    send(3, "{\"so\": 3, \"ten\": \"Xã 3\", \"ghi_chu\": \"mới\"}");
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("ghi_chu");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aConnectionThatIsCutLosesAndDoublesNothing() throws Exception {
    add(1, 5);
    try (var proxy = new FaultyProxy(broker.port())) {
      detour.put("port", Integer.toString(proxy.port()));
      var source = ready();
      fetched(source, Standing.State.GOOD);
      add(6, 505);
      // Moquette 0.17 forgets messages when a line breaks while it is sending, and when one of the
      // rest gets the number of one that is unanswered (StreamKillTest): so it has sent some 300 of
      // the 500, and waits for answers when the line breaks.
      proxy.cutAfter(20_000, Duration.ofMillis(500));
      var failure = fetched(source, Standing.State.RETRYING).failure().orElseThrow();
      assertThat(failure.type()).isEqualTo("/problems/source/cut-off");
      proxy.heal();
      // Moquette sends again what was not answered after five seconds only.
      for (var tries = 0; numbers(source).size() < 505 && tries < 20; tries++) {
        fetched(source, Standing.State.GOOD);
      }
      assertThat(numbers(source)).hasSize(505).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatStandsInTheWayIsToldAndNothingIsKept() throws IOException {
    assertRefused(Map.of("password", "sai"), SourceCode.SIGN_IN_REFUSED);
    assertRefused(Map.of("host", "169.254.169.254"), SourceCode.ADDRESS_CLOSED);
    assertRefused(Map.of("host", "192.0.2.1"), SourceCode.PLAIN_CLOSED);
    assertRefused(Map.of("security", "tls"), SourceCode.UNREACHABLE);
    try (var silent = new ServerSocket(0)) {
      var other = Integer.toString(silent.getLocalPort());
      assertRefused(Map.of("port", other), SourceCode.UNREACHABLE);
    }
  }

  @Test
  void takesMessagesOverTls() throws Exception {
    add(1, 5);
    var fields = new HashMap<>(broker.safely());
    fields.put("hostKey", certificate.print());
    var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void anAuthorityVouchesForACertificateUnderItsOwnNameOnly() throws Exception {
    var fields = new HashMap<>(broker.safely());
    try (var _ = certificate.known()) {
      assertThat(sources.connect(connector(), "Thử", fields, access.system())).isNotNull();
      fields.put("host", "127.0.0.1");
      assertRefused(fields, SourceCode.HOST_KEY_UNKNOWN);
    }
  }

  @Test
  void nothingIsSaidToAServerThatIsNotTrusted() throws Exception {
    var fields = new HashMap<>(broker.safely());
    assertRefused(fields, SourceCode.HOST_KEY_UNKNOWN);
    try (var door = new TlsDoor(certificate, broker.port())) {
      fields.put("port", Integer.toString(door.port()));
      assertRefused(fields, SourceCode.HOST_KEY_UNKNOWN);
      assertThat(door.heard()).isEmpty();
    }
  }

  private void assertRefused(Map<String, String> other, SourceCode code) {
    var fields = new HashMap<>(reaching());
    fields.putAll(other);
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
