package vn.phusa.collect.source.stream;

import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import vn.phusa.collect.source.LocalCertificate;
import vn.phusa.testing.Eventually;

/** A broker in process, with and without TLS; it lets nobody in without a password. */
final class Moquette implements AutoCloseable {

  private static final String USER = "tram";
  private static final String PASSWORD = "Dung-cho-thu-1";

  private final Server server = new Server();

  private Moquette() {}

  static Moquette start(Path home, LocalCertificate certificate, IAuthorizatorPolicy policy)
      throws Exception {
    var settings = new Properties();
    settings.setProperty("host", "127.0.0.1");
    settings.setProperty("port", "0");
    settings.setProperty("ssl_port", "0");
    settings.setProperty("websocket_port", "disabled");
    settings.setProperty("allow_anonymous", "false");
    settings.setProperty("persistence_enabled", "false");
    settings.setProperty("telemetry_enabled", "false");
    settings.setProperty("data_path", home.toString());
    // What it keeps for a client that is away; it throws away what is more.
    settings.setProperty("session_queue_size", "1000000");
    var started = new Moquette();
    started.server.startServer(
        new MemoryConfig(settings),
        List.of(),
        () -> context(certificate),
        (client, user, password) ->
            USER.equals(user) && PASSWORD.equals(new String(password, StandardCharsets.UTF_8)),
        policy);
    // It learns its ports a moment after it has begun.
    Eventually.until(() -> Math.min(started.port(), started.server.getSslPort()), port -> port > 0);
    return started;
  }

  private static SslContext context(LocalCertificate shown) {
    try {
      return SslContextBuilder.forServer(
              stream(shown.made().certificatePem()), stream(shown.made().keyPem()))
          .build();
    } catch (SSLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  int port() {
    return server.getPort();
  }

  /** Somebody who sends. */
  MqttClient client(String name) throws MqttException {
    var client = new MqttClient("tcp://127.0.0.1:" + port(), name, new MemoryPersistence());
    var options = new MqttConnectOptions();
    options.setUserName(USER);
    options.setPassword(PASSWORD.toCharArray());
    options.setMaxInflight(5_000);
    client.connect(options);
    return client;
  }

  /** Fields of a source that is reached without TLS. */
  Map<String, String> reaching() {
    return Map.of(
        "host",
        "127.0.0.1",
        "port",
        Integer.toString(port()),
        "security",
        "plain",
        "user",
        USER,
        "password",
        PASSWORD);
  }

  /** Fields of a source that is reached with TLS. */
  Map<String, String> safely() {
    var fields = new HashMap<>(reaching());
    fields.put("host", "localhost");
    fields.put("port", Integer.toString(server.getSslPort()));
    fields.put("security", "tls");
    return fields;
  }

  @Override
  public void close() {
    server.stopServer();
  }
}
