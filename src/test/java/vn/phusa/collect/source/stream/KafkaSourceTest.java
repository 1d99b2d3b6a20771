package vn.phusa.collect.source.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.LocalCertificate;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.TlsDoor;
import vn.phusa.collect.source.database.FaultyProxy;

/** A cluster of one broker in process, which asks for a user. */
class KafkaSourceTest extends StreamContract {

  @TempDir static Path folder;
  private static LocalCertificate certificate;
  private static KafkaBroker broker;
  private static Admin admin;
  private static KafkaProducer<String, byte[]> producer;

  private final String topic = "so-" + UUID.randomUUID().toString().substring(0, 8);
  private int width = 3;
  private final String group = "nhom-" + topic;

  @BeforeAll
  static void start() throws Exception {
    certificate = LocalCertificate.in(folder);
    broker = KafkaBroker.start(certificate);
    admin = Admin.create(broker.settings());
    producer = broker.producer();
  }

  @AfterAll
  static void stop() {
    producer.close();
    admin.close();
    broker.close();
  }

  @Override
  protected String connector() {
    return "kafka";
  }

  @Override
  protected Map<String, String> reaching() {
    return broker.reaching();
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("topic", topic, "group", group);
  }

  @Override
  protected String mode() {
    return "append";
  }

  @Override
  protected void add(int from, int to) throws Exception {
    if (!admin.listTopics().names().get().contains(topic)) {
      admin.createTopics(Set.of(new NewTopic(topic, width, (short) 1))).all().get();
    }
    var sent = new ArrayList<Future<RecordMetadata>>();
    for (var number = from; number <= to; number++) {
      var value = "{\"so\": " + number + ", \"ten\": \"Xã " + number + "\", \"gia\": 0.50}";
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      sent.add(producer.send(new ProducerRecord<>(topic, number % width, "khoa", bytes)));
    }
    for (var record : sent) {
      record.get();
    }
  }

  private void send(byte @Nullable [] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, value)).get();
  }

  private void send(String value) throws Exception {
    send(value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected void takeAway() throws Exception {
    admin.deleteTopics(Set.of(topic)).all().get();
  }

  @Test
  void aRecordThatIsNoRowIsKeptApartAndStopsNothing() throws Exception {
    add(1, 2);
    send("khong phai json");
    send("{\"so\": 7} {\"so\": 8}");
    send((byte[]) null);
    send(new byte[] {(byte) 0xFF, 0});
    add(3, 4);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(sources.handed(source.id(), 9))
        .filteredOn(handed -> handed.fate() == Fate.REFUSED)
        .singleElement()
        .satisfies(handed ->
            assertThat(handed.failure().orElseThrow().english()).startsWith("4 messages"));
    assertThat(row(source, 3)).containsKeys("kafka_partition", "kafka_offset", "kafka_key");
  }

  @Test
  void theClusterIsToldOnlyWhatIsInTheLakeAndNeverAskedForIt() throws Exception {
    add(1, 9);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(told()).isEqualTo(9);
    // As after a crash between our commit and theirs, or when somebody sets the group back.
    admin.deleteConsumerGroups(List.of(group)).all().get();
    add(10, 12);
    fetched(source, Standing.State.GOOD);
    assertThat(told()).isEqualTo(12);
    assertThat(numbers(source)).hasSize(12).doesNotHaveDuplicates();
  }

  private long told() throws Exception {
    return admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(place -> place.offset())
        .sum();
  }

  @Test
  void newPartitionsAreReadFromTheirBeginning() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    width = 5;
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(width))).all().get();
    add(4, 40);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void whatTheClusterDeletedTooEarlyIsToldOnceAndTheRestIsTaken() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    add(4, 30);
    admin
        .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
        .all()
        .get();
    assertProblem(source, Standing.State.RETRYING, "/problems/source/records-gone");
    fetched(source, Standing.State.GOOD);
    add(31, 60);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).doesNotHaveDuplicates().contains(1L, 31L, 60L);
  }

  @Test
  void aNewFieldComesAlong() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    send("{\"so\": 3, \"ten\": \"Xã 3\", \"ghi_chu\": \"mới\"}");
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("ghi_chu");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aServerThatGoesAwayLosesAndDoublesNothing() throws Exception {
    add(1, 5);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    try (var proxy = new FaultyProxy(broker.port())) {
      var other = new HashMap<>(reaching());
      other.put("servers", "127.0.0.1:" + proxy.port());
      sources.reconnect(source.id(), other, access.system());
      proxy.cutAfter(0);
      assertProblem(source, Standing.State.RETRYING, "/problems/source/unreachable");
      proxy.heal();
      add(6, 8);
      fetched(source, Standing.State.GOOD);
    }
    assertThat(numbers(source)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void whatStandsInTheWayIsToldAndNothingIsKept() throws IOException {
    assertRefused(Map.of("password", "sai"), SourceCode.SIGN_IN_REFUSED);
    assertRefused(Map.of("servers", "169.254.169.254:9092"), SourceCode.ADDRESS_CLOSED);
    assertRefused(Map.of("servers", "192.0.2.1:9092"), SourceCode.PLAIN_CLOSED);
    assertRefused(Map.of("servers", "127.0.0.1:cong"), SourceCode.FIELD_WRONG);
    assertRefused(Map.of("mechanism", "khong"), SourceCode.FIELD_WRONG);
    try (var silent = new ServerSocket(0)) {
      var servers = "127.0.0.1:" + silent.getLocalPort();
      assertRefused(Map.of("servers", servers), SourceCode.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesRecordsOverTls(boolean asNobody) throws Exception {
    add(1, 5);
    var fields = new HashMap<>(asNobody ? broker.safelyAsNobody() : broker.safely());
    fields.put("hostKey", certificate.print());
    var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void anAuthorityVouchesForACertificateUnderItsOwnNameOnly() {
    try (var _ = certificate.known()) {
      assertThat(sources.connect(connector(), "Thử", broker.safely(), access.system())).isNotNull();
      var other = broker.safely().getOrDefault("servers", "").replace("localhost", "127.0.0.1");
      assertRefused(Map.of("servers", other, "security", "tls"), SourceCode.HOST_KEY_UNKNOWN);
    }
  }

  @Test
  void nothingIsSaidToAServerThatIsNotTrusted() throws Exception {
    assertRefused(broker.safely(), SourceCode.HOST_KEY_UNKNOWN);
    try (var door = new TlsDoor(certificate, broker.port())) {
      assertRefused(
          Map.of("servers", "localhost:" + door.port(), "security", "tls", "hostKey", "AB:CD"),
          SourceCode.HOST_KEY_UNKNOWN);
      assertThat(door.heard()).isEmpty();
    }
  }

  private void assertProblem(Source source, Standing.State state, String type) {
    var failure = fetched(source, state).failure();
    assertThat(failure.map(found -> found.type())).isEqualTo(Optional.of(type));
  }

  private void assertRefused(Map<String, String> other, SourceCode code) {
    var fields = new HashMap<>(reaching());
    fields.putAll(other);
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
