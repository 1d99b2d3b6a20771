package vn.phusa.base.journal.syslog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.JournalSettings.Forward;

/**
 * The other end. Syslog has no acknowledgement, so each batch has a connection of its own, and
 * counts as received when the receiver has answered our end of it (close_notify) with its own and
 * has closed the connection without a reset: it has read all that came before.
 */
record Receiver(Forward to) {

  private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

  /** Returns when all frames are there; whenever it throws, any of them may be. */
  void send(List<byte[]> frames) throws IOException {
    try (var plain = connected();
        var socket = secured(plain)) {
      var out = new BufferedOutputStream(socket.getOutputStream());
      for (var frame : frames) {
        out.write(frame);
      }
      out.flush();
      socket.shutdownOutput();
      // A reset instead of an end says that something of ours was never read.
      if (socket.getInputStream().read() >= 0 || plain.getInputStream().read() >= 0) {
        throw new IOException("the receiver of syslog talks back");
      }
    }
  }

  private Socket connected() throws IOException {
    var plain = new Socket();
    plain.setSoTimeout(PATIENCE);
    try {
      plain.connect(new InetSocketAddress(String.valueOf(to.host()), to.port()), PATIENCE);
      return plain;
    } catch (IOException failure) {
      plain.close();
      throw failure;
    }
  }

  private SSLSocket secured(Socket plain) throws IOException {
    var factory = context(to.trust()).getSocketFactory();
    var socket =
        (SSLSocket) factory.createSocket(plain, String.valueOf(to.host()), to.port(), false);
    var parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLContext context(@Nullable Path trust) throws IOException {
    try {
      if (trust == null) {
        return SSLContext.getDefault();
      }
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (var pem = Files.newInputStream(trust)) {
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
          store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
      }
      var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException unusable) {
      throw new IOException(unusable);
    }
  }
}
