package vn.phusa.collect.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS in front of a server that speaks plain text; it listens to what callers say. */
public final class TlsDoor implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final List<Thread> talks = new CopyOnWriteArrayList<>();
  private final SSLContext keys;
  private final int behind;
  private final Before before;

  /** What is said in plain text until TLS begins. */
  public interface Before {

    /**
     * @param heard is told what has nothing to do with TLS
     */
    void talk(Socket caller, Socket server, Consumer<String> heard) throws IOException;
  }

  public TlsDoor(LocalCertificate certificate, int behind) throws Exception {
    this(certificate, behind, (caller, server, heard) -> {});
  }

  public TlsDoor(LocalCertificate certificate, int behind, Before before) throws Exception {
    this.keys = certificate.context();
    this.behind = behind;
    this.before = before;
    talks.add(Thread.ofVirtual().start(this::accept));
  }

  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        var caller = door.accept();
        talks.add(Thread.ofVirtual().start(() -> talk(caller)));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void talk(Socket caller) {
    try (caller;
        var server = new Socket(InetAddress.getLoopbackAddress(), behind);
        var safe = secured(caller, server)) {
      var back = Thread.ofVirtual().start(() -> passOn(server, safe));
      listen(safe.getInputStream(), server.getOutputStream());
      server.shutdownOutput();
      back.join();
    } catch (IOException ended) {
      // Whoever does not trust the certificate goes.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket secured(Socket caller, Socket server) throws IOException {
    before.talk(caller, server, this::heard);
    var host = caller.getInetAddress().getHostAddress();
    var safe =
        (SSLSocket) keys.getSocketFactory().createSocket(caller, host, caller.getPort(), true);
    safe.setUseClientMode(false);
    safe.startHandshake();
    return safe;
  }

  private static void passOn(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // So does the other way.
    }
  }

  private void listen(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[8_192];
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      heard(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      to.write(buffer, 0, read);
    }
  }

  private void heard(String words) {
    heard.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Everything that was said, once all callers have gone. */
  public String heard() throws Exception {
    close();
    for (var talk : talks) {
      talk.join();
    }
    return heard.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
