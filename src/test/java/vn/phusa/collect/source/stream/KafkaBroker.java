package vn.phusa.collect.source.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import vn.phusa.collect.source.LocalCertificate;

/** A cluster of one broker in process: with and without TLS, with and without a sign-in. */
final class KafkaBroker implements AutoCloseable {

  private static final String USER = "plain-admin";
  static final String PASSWORD = "plain-admin-secret";

  private final KafkaClusterTestKit cluster;

  private KafkaBroker(KafkaClusterTestKit cluster) {
    this.cluster = cluster;
  }

  static KafkaBroker start(LocalCertificate certificate) throws Exception {
    var logging = LoggingSystem.get(KafkaBroker.class.getClassLoader());
    logging.setLogLevel("org.apache.kafka", LogLevel.WARN);
    logging.setLogLevel("kafka", LogLevel.WARN);
    var cluster =
        new KafkaClusterTestKit.Builder(
                new TestKitNodes.Builder()
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .setBrokerListenerName(ListenerName.normalised("EXTERNAL"))
                    .setBrokerSecurityProtocol(SecurityProtocol.SASL_PLAINTEXT)
                    .setControllerSecurityProtocol(SecurityProtocol.SASL_PLAINTEXT)
                    .build())
            .setConfigProp(
                "listeners",
                "EXTERNAL://localhost:0,SAFE://localhost:0,OPEN://localhost:0,CONTROLLER://localhost:0")
            .setConfigProp(
                "listener.security.protocol.map",
                "EXTERNAL:SASL_PLAINTEXT,SAFE:SASL_SSL,OPEN:SSL,CONTROLLER:SASL_PLAINTEXT")
            .setConfigProp("ssl.keystore.type", "PEM")
            .setConfigProp("ssl.keystore.certificate.chain", certificate.made().certificatePem())
            .setConfigProp("ssl.keystore.key", certificate.made().keyPem())
            .setConfigProp("allow.everyone.if.no.acl.found", "true")
            .setConfigProp("offsets.topic.replication.factor", "1")
            .setConfigProp("offsets.topic.num.partitions", "1")
            .build();
    cluster.format();
    cluster.startup();
    cluster.waitForReadyBrokers();
    return new KafkaBroker(cluster);
  }

  /**
   * One who adds to topics, one request after another: a partition that is new refuses requests
   * until it has its leader. Of two under way it would take the second as the first that it ever
   * saw, and then the first no more, however often it comes (OUT_OF_ORDER_SEQUENCE_NUMBER).
   */
  KafkaProducer<String, byte[]> producer() {
    var settings = new HashMap<>(settings());
    settings.put("max.in.flight.requests.per.connection", 1);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  Map<String, Object> settings() {
    return Map.of(
        "bootstrap.servers",
        cluster.bootstrapServers(),
        "default.api.timeout.ms",
        "20000",
        "request.timeout.ms",
        "10000",
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
            + USER
            + "\" password=\""
            + PASSWORD
            + "\";");
  }

  int port() {
    return port("EXTERNAL");
  }

  private int port(String listener) {
    return cluster
        .brokers()
        .values()
        .iterator()
        .next()
        .boundPort(ListenerName.normalised(listener));
  }

  /** Fields of a source that is reached without TLS. */
  Map<String, String> reaching() {
    return Map.of(
        "servers",
        "127.0.0.1:" + port(),
        "security",
        "plain",
        "user",
        USER,
        "password",
        PASSWORD,
        "mechanism",
        "PLAIN");
  }

  /** Fields of a source that is reached with TLS and a sign-in. */
  Map<String, String> safely() {
    var fields = new HashMap<>(reaching());
    fields.put("servers", "localhost:" + port("SAFE"));
    fields.put("security", "tls");
    return fields;
  }

  /** Fields of a source that is reached with TLS and as nobody. */
  Map<String, String> safelyAsNobody() {
    var fields = new HashMap<>(safely());
    fields.put("servers", "localhost:" + port("OPEN"));
    fields.keySet().removeAll(Set.of("user", "password"));
    return fields;
  }

  @Override
  public void close() {
    try {
      cluster.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
