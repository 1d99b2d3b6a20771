package vn.phusa.base.notice.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS with a key for localhost in front of a server that speaks plain text. */
final class TlsFront implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  private final ServerSocket server;
  private final int behind;
  private final AtomicInteger calls = new AtomicInteger();

  TlsFront(Path folder, int behind) throws Exception {
    this.behind = behind;
    var keys = KeyStore.getInstance(store(folder).toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByName("localhost"));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How often somebody has knocked. */
  int calls() {
    return calls.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var caller = server.accept();
        calls.incrementAndGet();
        Thread.ofVirtual().start(() -> join(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket caller) {
    try (caller;
        var plain = new Socket("127.0.0.1", behind)) {
      var back = Thread.ofVirtual().start(() -> copy(plain, caller));
      copy(caller, plain);
      back.join();
    } catch (IOException down) {
      // The server behind is down: the caller sees an end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // So does the other way.
    }
  }

  private static Path store(Path folder) throws Exception {
    var store = folder.resolve("front.p12");
    if (!Files.exists(store)) {
      keytool(folder, "-genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost");
    }
    return store;
  }

  /** The certificate that callers have to trust. */
  static Path certificate(Path folder) throws Exception {
    store(folder);
    var pem = folder.resolve("front.pem");
    keytool(folder, "-exportcert -rfc -file " + pem.getFileName());
    return pem;
  }

  private static void keytool(Path folder, String arguments) throws Exception {
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var kept = " -alias f -keystore front.p12 -storetype PKCS12 -storepass " + PASSWORD;
    var words = new ArrayList<>(List.of(tool));
    words.addAll(List.of((arguments + kept).split(" ", -1)));
    var process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
