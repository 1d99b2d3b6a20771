package vn.phusa.collect.source.inner;

import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/** TLS to the brokers of a cluster. Kafka makes it by its class, so it is public. */
public final class BrokerTrust implements SslEngineFactory {

  /** Setting: from the host that is connected to, its {@link ServerTrust}. */
  public static final String TRUST = "phusa.trust";

  private @Nullable Function<String, ServerTrust> trust;

  @Override
  @SuppressWarnings("unchecked")
  public void configure(Map<String, ?> settings) {
    trust = (Function<String, ServerTrust>) settings.get(TRUST);
  }

  @Override
  public SSLEngine createClientSslEngine(String host, int port, String identification) {
    var server = Objects.requireNonNull(trust).apply(host);
    var engine = server.context().createSSLEngine(host, port);
    engine.setUseClientMode(true);
    engine.setSSLParameters(server.naming(engine.getSSLParameters()));
    return engine;
  }

  @Override
  public SSLEngine createServerSslEngine(String host, int port) {
    throw new UnsupportedOperationException(host);
  }

  @Override
  public boolean shouldBeRebuilt(Map<String, Object> settings) {
    return false;
  }

  @Override
  public Set<String> reconfigurableConfigs() {
    return Set.of();
  }

  @Override
  public @Nullable KeyStore keystore() {
    return null;
  }

  @Override
  public @Nullable KeyStore truststore() {
    return null;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
