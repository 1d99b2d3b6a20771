package vn.phusa.app.shell.command;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the server on this machine and no other: the one that shows the certificate in {@code
 * server.crt}, which only the owner of the state directory can write. Under which name it is asked
 * does not matter, for its certificate bears the name that the public knows.
 */
final class OwnServer extends X509ExtendedTrustManager {

  private final X509Certificate certificate;

  private OwnServer(X509Certificate certificate) {
    this.certificate = certificate;
  }

  /** For connections to the server whose state this is. */
  static SSLContext context(Path state) {
    try (var file = Files.newInputStream(state.resolve("server.crt"))) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new OwnServer(certificate)}, null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new ServerClient.Unreachable(state.resolve("server.crt").toString(), unreadable);
    }
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length == 0 || !chain[0].equals(certificate)) {
      throw new CertificateException("another server answers");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
