package vn.phusa.app.shell.tls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.phusa.PhuSa;
import vn.phusa.testing.TestDatabase;

/** The whole house behind HTTPS, looking for a newer certificate all the time. */
record TlsHouse(Path directory, ConfigurableApplicationContext context) implements AutoCloseable {

  static TlsHouse start(Path directory) {
    var database = (PGSimpleDataSource) TestDatabase.with();
    var context =
        new SpringApplication(PhuSa.class)
            .run(
                "--server.port=0",
                "--phusa.dir=" + directory.resolve("state"),
                "--phusa.database.url=" + database.getURL(),
                "--phusa.database.user=postgres",
                "--phusa.database.connections=8",
                "--phusa.tls.certificate=" + certificateFile(directory),
                "--phusa.tls.private-key=" + keyFile(directory),
                "--phusa.tls.look=20ms");
    return new TlsHouse(directory, context);
  }

  static Path certificateFile(Path directory) {
    return directory.resolve("server.pem");
  }

  static Path keyFile(Path directory) {
    return directory.resolve("server-key.pem");
  }

  int port() {
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return Objects.requireNonNull(server).getPort();
  }

  Path state() {
    return directory.resolve("state");
  }

  /** A new connection by somebody who looks at every certificate and trusts each. */
  SSLSocket connect() throws Exception {
    var socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** What a new connection is shown. */
  X509Certificate shown() throws Exception {
    try (var socket = connect()) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** The whole answer to a request after which the connection ends. */
  String ask(String path) throws Exception {
    try (var socket = connect()) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SSLContext trusting() throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anyone()}, null);
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Anyone implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
