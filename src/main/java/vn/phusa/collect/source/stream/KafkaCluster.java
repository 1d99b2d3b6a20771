package vn.phusa.collect.source.stream;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.BrokerTrust;
import vn.phusa.collect.source.inner.ServerTrust;

/** How a cluster is reached: its addresses, TLS and sign-in (SASL). */
final class KafkaCluster {

  static final String TLS = "tls";
  static final String PLAIN = "plain";

  private static final int PORT = 9092;
  private static final String MOST_AT_ONCE = "2000";
  private static final String LONGEST_ANSWER_MILLIS = "30000";

  private final Link link;
  private final SourceSettings limits;
  private final Addresses addresses;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, ServerTrust> trusts = new ConcurrentHashMap<>();
  private final String bootstrap;

  /**
   * @throws Problem when an address is closed or no server is named
   */
  KafkaCluster(Link link, SourceSettings limits, Addresses addresses) {
    this.link = link;
    this.limits = limits;
    this.addresses = addresses;
    this.bootstrap = bootstrap();
  }

  private String bootstrap() {
    var found = new ArrayList<String>();
    for (var server : link.needed("servers").split("[,;\\s]+", -1)) {
      var colon = server.lastIndexOf(':');
      var host = colon < 0 ? server : server.substring(0, colon);
      var port = port(colon < 0 ? Integer.toString(PORT) : server.substring(colon + 1));
      var address = require(host.replaceAll("[\\[\\]]", ""), port);
      names.put(address.getHostAddress(), host);
      found.add(Addresses.literal(address) + ":" + port);
    }
    return String.join(",", found);
  }

  private int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "servers", link.text("servers"));
    }
  }

  /** Whether a host may be connected to; a cluster names others besides those that were given. */
  InetAddress require(String host, int port) {
    return isEncrypted() ? addresses.require(host, port) : addresses.requirePlain(host, port);
  }

  private boolean isEncrypted() {
    return link.needed("security").equals(TLS);
  }

  Admin admin() {
    return Admin.create(settings());
  }

  /** Reads what was committed and only that, from where it is told, and commits nothing itself. */
  KafkaConsumer<byte[], byte[]> consumer() {
    var settings = settings();
    if (!link.text("group").isEmpty()) {
      settings.put("group.id", link.text("group"));
    }
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "none");
    settings.put("isolation.level", "read_committed");
    settings.put("allow.auto.create.topics", "false");
    settings.put("max.poll.records", MOST_AT_ONCE);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings() {
    var silence = Math.min(limits.silence().toMillis(), Long.parseLong(LONGEST_ANSWER_MILLIS));
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("client.id", "phusa");
    settings.put("request.timeout.ms", Math.toIntExact(silence));
    settings.put("default.api.timeout.ms", Math.toIntExact(silence));
    settings.put("socket.connection.setup.timeout.ms", limits.connect().toMillis());
    settings.put("socket.connection.setup.timeout.max.ms", limits.connect().toMillis());
    settings.put("enable.metrics.push", "false");
    settings.put("metric.reporters", "");
    settings.put("security.protocol", protocol());
    if (isEncrypted()) {
      settings.put("ssl.engine.factory.class", BrokerTrust.class);
      settings.put(BrokerTrust.TRUST, (Function<String, ServerTrust>) this::trust);
    }
    if (isSignedIn()) {
      settings.put("sasl.mechanism", link.needed("mechanism"));
      settings.put("sasl.jaas.config", jaas());
    }
    return settings;
  }

  private boolean isSignedIn() {
    return !link.text("user").isEmpty();
  }

  private String protocol() {
    if (isSignedIn()) {
      return isEncrypted() ? "SASL_SSL" : "SASL_PLAINTEXT";
    }
    return isEncrypted() ? "SSL" : "PLAINTEXT";
  }

  private String jaas() {
    var module =
        link.needed("mechanism").equals("PLAIN")
            ? "org.apache.kafka.common.security.plain.PlainLoginModule"
            : "org.apache.kafka.common.security.scram.ScramLoginModule";
    return module
        + " required username="
        + quoted(link.text("user"))
        + " password="
        + quoted(link.text("password"))
        + ";";
  }

  /** As Kafka's reader of such settings (StreamTokenizer) takes a text. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private ServerTrust trust(String host) {
    return trusts.computeIfAbsent(
        host, key -> new ServerTrust(names.getOrDefault(key, key), link.text("hostKey")));
  }

  /** The fingerprint of a certificate that was refused. */
  Optional<String> shown() {
    return trusts.values().stream().map(ServerTrust::shown).flatMap(Optional::stream).findFirst();
  }

  static List<String> choices() {
    return List.of(TLS, PLAIN);
  }
}
