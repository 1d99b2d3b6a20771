package vn.phusa.collect.source.stream;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;
import vn.phusa.collect.source.inner.ServerTrust;
import vn.phusa.collect.source.stream.MqttMessages.Arrived;

/** A connection to a broker (MQTT 3.1.1). */
final class MqttBroker implements AutoCloseable {

  static final String TLS = "tls";
  static final String PLAIN = "plain";

  /** Or more: the broker says so itself, and what is acknowledged by hand is not lost. */
  private static final int AT_LEAST_ONCE = 1;

  private static final int REFUSED = 0x80;
  private static final int KEEP_ALIVE_SECONDS = 30;

  private final Link link;
  private final MqttAsyncClient client;
  private final MqttMessages messages;
  private final Duration patience;
  private final boolean remembered;

  private MqttBroker(
      Link link,
      MqttAsyncClient client,
      MqttMessages messages,
      Duration patience,
      boolean remembered) {
    this.link = link;
    this.client = client;
    this.messages = messages;
    this.patience = patience;
    this.remembered = remembered;
  }

  /**
   * @param id under which the broker remembers what it has to send us; empty for nothing
   * @throws Problem a {@link SourceCode} that says why not
   */
  static MqttBroker connect(
      Link link, String id, SourceSettings limits, Addresses addresses, MqttMessages messages) {
    var trust = new ServerTrust(link.needed("host"), link.text("hostKey"));
    try {
      var client =
          new MqttAsyncClient(
              address(link, addresses),
              id.isEmpty() ? MqttAsyncClient.generateClientId() : id,
              new MemoryPersistence());
      client.setManualAcks(true);
      client.setCallback(messages);
      var token = client.connect(options(link, id, limits, trust));
      token.waitForCompletion(limits.connect().toMillis());
      return new MqttBroker(link, client, messages, limits.connect(), token.getSessionPresent());
    } catch (MqttException e) {
      throw refused(e, link, trust.shown());
    }
  }

  private static String address(Link link, Addresses addresses) {
    var port = link.number("port");
    var plain = link.needed("security").equals(PLAIN);
    var address =
        plain
            ? addresses.requirePlain(link.needed("host"), port)
            : addresses.require(link.needed("host"), port);
    return (plain ? "tcp://" : "ssl://") + Addresses.literal(address) + ":" + port;
  }

  private static MqttConnectOptions options(
      Link link, String id, SourceSettings limits, ServerTrust trust) {
    var options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(id.isEmpty());
    options.setConnectionTimeout(Math.toIntExact(limits.connect().toSeconds()));
    options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
    options.setAutomaticReconnect(false);
    if (!link.text("user").isEmpty()) {
      options.setUserName(link.text("user"));
      options.setPassword(link.text("password").toCharArray());
    }
    if (link.needed("security").equals(TLS)) {
      options.setSocketFactory(trust.sockets());
      // The client knows an address only; the name is checked with the certificate.
      options.setHttpsHostnameVerificationEnabled(false);
    }
    return options;
  }

  private static Problem refused(MqttException e, Link link, Optional<String> shown) {
    var host = link.text("host");
    if (shown.isPresent()) {
      return new Problem(e, SourceCode.HOST_KEY_UNKNOWN, host, shown.get());
    }
    var code = e.getReasonCode();
    if (code == MqttException.REASON_CODE_FAILED_AUTHENTICATION
        || code == MqttException.REASON_CODE_NOT_AUTHORIZED) {
      return new Problem(e, SourceCode.SIGN_IN_REFUSED, link.text("user"), host, words(e));
    }
    // A broker that remembers us begins to send before our side knows that it is in.
    if (code == MqttException.REASON_CODE_CONNECTION_LOST) {
      return new Problem(e, SourceCode.CUT_OFF, host);
    }
    // Below this the broker has answered and says what is wrong.
    return code < MqttException.REASON_CODE_CLIENT_TIMEOUT && code != 0
        ? new Problem(e, SourceCode.SOURCE_FAILED, host, words(e))
        : new Problem(e, SourceCode.UNREACHABLE, host);
  }

  private static String words(MqttException e) {
    return Optional.ofNullable(e.getMessage()).orElse("") + " (" + e.getReasonCode() + ")";
  }

  /**
   * Says what is wanted, unless the broker remembers it: each time that it is said, the broker
   * sends once more what it retains.
   *
   * @param before what was wanted last time
   * @throws Problem {@link SourceCode#CHOSEN_GONE} when the broker does not let this user read it
   */
  void want(String filter, String before) {
    try {
      if (remembered && filter.equals(before)) {
        return;
      }
      if (remembered && !before.isEmpty()) {
        client.unsubscribe(before).waitForCompletion(patience.toMillis());
      }
      var token = client.subscribe(filter, AT_LEAST_ONCE);
      token.waitForCompletion(patience.toMillis());
      if (token.getGrantedQos()[0] >= REFUSED) {
        throw new Problem(SourceCode.CHOSEN_GONE, filter, "");
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "filter", filter);
    } catch (MqttException e) {
      if (e.getReasonCode() == REFUSED) {
        throw new Problem(e, SourceCode.CHOSEN_GONE, filter, "");
      }
      throw cut(e);
    }
  }

  /** The broker may forget it. */
  void acknowledge(Arrived one) {
    try {
      client.messageArrivedComplete(one.message().getId(), one.message().getQos());
    } catch (MqttException e) {
      throw cut(e);
    }
  }

  private Problem cut(MqttException e) {
    return new Problem(e, SourceCode.CUT_OFF, link.text("host"));
  }

  /**
   * The client's thread has to come back first, and would not while a full queue holds it. By force
   * the client would wait all of the time for an answer that MQTT does not have.
   */
  @Override
  public void close() {
    messages.end();
    try {
      if (client.isConnected()) {
        client.disconnect(0).waitForCompletion(patience.toMillis());
      }
      client.close(true);
    } catch (MqttException gone) {
      // It had ended already.
    }
  }
}
