package vn.phusa.base.journal.syslog;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A syslog receiver over TLS as RFC 5425 describes it; it can be told to break off. */
final class TlsReceiver implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final List<String> messages = new ArrayList<>();
  private final ServerSocket server;
  private final SSLSocketFactory factory;
  private final int most;

  private TlsReceiver(ServerSocket server, SSLSocketFactory factory, int most) {
    this.server = server;
    this.factory = factory;
    this.most = most;
  }

  /** Makes a key for localhost; its certificate is {@code receiver.pem}. */
  static Path certificate(Path folder) throws Exception {
    var store = folder.resolve("receiver.p12").toString();
    var password = new String(PASSWORD);
    keytool(
        "-genkeypair",
        "-alias",
        "r",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-keystore",
        store,
        "-storetype",
        "PKCS12",
        "-storepass",
        password);
    var pem = folder.resolve("receiver.pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "r",
        "-file",
        pem.toString(),
        "-keystore",
        store,
        "-storepass",
        password);
    return pem;
  }

  private static void keytool(String... arguments) throws Exception {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of(arguments));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  /**
   * @param port 0 takes a free one
   * @param most after so many messages of one connection it is reset, as when a receiver dies
   */
  static TlsReceiver start(Path folder, int port, int most) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(folder.resolve("receiver.p12"))) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    var receiver = new TlsReceiver(server, context.getSocketFactory(), most);
    Thread.ofPlatform().daemon().start(receiver::accept);
    return receiver;
  }

  int port() {
    return server.getLocalPort();
  }

  /** What has arrived, in its order. */
  synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  /** Waits until so many have arrived, a minute at the longest. */
  synchronized void await(int count) throws InterruptedException {
    var end = System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(1);
    while (messages.size() < count && System.currentTimeMillis() < end) {
      wait(end - System.currentTimeMillis());
    }
  }

  private synchronized void add(String message) {
    messages.add(message);
    notifyAll();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (var plain = server.accept();
          var socket = (SSLSocket) factory.createSocket(plain, null, plain.getPort(), false)) {
        socket.setUseClientMode(false);
        if (!read(socket.getInputStream())) {
          plain.setSoLinger(true, 0);
          plain.close();
        }
      } catch (IOException brokenOff) {
        // The sender's turn: it has to come back.
      }
    }
  }

  /** Whether the sender came to its end. */
  private boolean read(InputStream in) throws IOException {
    for (var count = 0; count < most; count++) {
      var length = length(in);
      if (length < 0) {
        return true;
      }
      var message = in.readNBytes(length);
      add(new String(message, StandardCharsets.UTF_8));
    }
    return false;
  }

  private static int length(InputStream in) throws IOException {
    var length = 0;
    for (var sign = in.read(); sign != ' '; sign = in.read()) {
      if (sign < 0) {
        return -1;
      }
      if (sign < '0' || sign > '9') {
        throw new IOException("not a frame");
      }
      length = length * 10 + sign - '0';
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
