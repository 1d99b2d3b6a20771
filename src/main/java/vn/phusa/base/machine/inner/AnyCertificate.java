package vn.phusa.base.machine.inner;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Takes any certificate of a caller: the handshake proves that the caller has its key, and which
 * machine it is of says its hash, not who signed it. Never to be used for servers that are called.
 * Tomcat makes it by its name.
 */
public final class AnyCertificate extends X509ExtendedTrustManager {

  private static final String CALLERS_ONLY = "certificates of callers only";

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) {
    throw new UnsupportedOperationException(CALLERS_ONLY);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
    throw new UnsupportedOperationException(CALLERS_ONLY);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
    throw new UnsupportedOperationException(CALLERS_ONLY);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
