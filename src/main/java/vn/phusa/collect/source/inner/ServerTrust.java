package vn.phusa.collect.source.inner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/**
 * TLS to one server, for clients that connect to an address that was looked up before and so know
 * no name to check. The server shows a certificate of an authority that Java knows, made out to its
 * name (RFC 9525); or the very one whose fingerprint somebody has compared.
 */
public final class ServerTrust implements X509TrustManager {

  private final String host;
  private final String compared;
  private final X509TrustManager known;

  /** Of the certificate that was not trusted; written on whichever thread shakes hands. */
  private volatile String shown = "";

  /**
   * @param compared SHA-256 of the certificate in hexadecimal, with or without colons; empty where
   *     an authority vouches for it
   */
  public ServerTrust(String host, String compared) {
    this.host = host;
    this.compared = plain(compared);
    this.known = authorities();
  }

  private static X509TrustManager authorities() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fingerprint of a certificate that was refused, for somebody to compare. */
  public Optional<String> shown() {
    return Optional.of(shown).filter(print -> !print.isEmpty());
  }

  public SSLContext context() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sockets that say which name they want, though they connect to an address. */
  public SSLSocketFactory sockets() {
    return new NamedSockets(context().getSocketFactory());
  }

  /** Servers of several names show the certificate of the one that is asked for (RFC 6066, 3). */
  public SSLParameters naming(SSLParameters parameters) {
    if (host.matches(".*[A-Za-z].*") && !host.contains(":")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    return parameters;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    var print = print(chain[0]);
    if (plain(print).equals(compared)) {
      return;
    }
    try {
      if (!compared.isEmpty()) {
        throw new CertificateException(print);
      }
      known.checkServerTrusted(chain, type);
      new DefaultHostnameVerifier().verify(host, chain[0]);
    } catch (CertificateException e) {
      shown = print;
      throw e;
    } catch (SSLException e) {
      shown = print;
      throw new CertificateException(e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException(type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return known.getAcceptedIssuers();
  }

  /** As browsers and OpenSSL show it. */
  private static String print(X509Certificate certificate) throws CertificateException {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  private static String plain(String print) {
    return print.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
  }

  private final class NamedSockets extends SSLSocketFactory {

    private final SSLSocketFactory sockets;

    NamedSockets(SSLSocketFactory sockets) {
      this.sockets = sockets;
    }

    private Socket named(Socket socket) {
      if (socket instanceof SSLSocket secure) {
        secure.setSSLParameters(naming(secure.getSSLParameters()));
      }
      return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
      return named(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String to, int port, boolean closes)
        throws IOException {
      return named(sockets.createSocket(socket, to, port, closes));
    }

    @Override
    public Socket createSocket(String to, int port) throws IOException {
      return named(sockets.createSocket(to, port));
    }

    @Override
    public Socket createSocket(String to, int port, InetAddress from, int fromPort)
        throws IOException {
      return named(sockets.createSocket(to, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress to, int port) throws IOException {
      return named(sockets.createSocket(to, port));
    }

    @Override
    public Socket createSocket(InetAddress to, int port, InetAddress from, int fromPort)
        throws IOException {
      return named(sockets.createSocket(to, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return sockets.getSupportedCipherSuites();
    }
  }
}
