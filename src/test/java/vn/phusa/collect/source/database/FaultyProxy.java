package vn.phusa.collect.source.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server and passes everything on until it is told to fail. */
public final class FaultyProxy implements AutoCloseable {

  private enum Fault {
    NONE,
    CUT,
    SILENCE
  }

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final int target;
  private volatile Fault fault = Fault.NONE;
  private volatile long after;
  private volatile Duration before = Duration.ZERO;

  public FaultyProxy(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Each connection from now on breaks after so many bytes of the answer. */
  public void cutAfter(long bytes) {
    cutAfter(bytes, Duration.ZERO);
  }

  /** As {@link #cutAfter(long)}, and so long before it breaks nothing comes through any more. */
  public void cutAfter(long bytes, Duration silence) {
    after = bytes;
    before = silence;
    fault = Fault.CUT;
  }

  /** Each connection from now on stays open and says nothing more after so many bytes. */
  public void fallSilentAfter(long bytes) {
    after = bytes;
    fault = Fault.SILENCE;
  }

  public void heal() {
    fault = Fault.NONE;
  }

  private void accept() {
    try {
      while (true) {
        var caller = door.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.addAll(List.of(caller, server));
        Thread.ofVirtual().start(() -> pass(caller, server, false));
        Thread.ofVirtual().start(() -> pass(server, caller, true));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      copy(from.getInputStream(), to.getOutputStream(), answers);
    } catch (IOException | InterruptedException ended) {
      // One of the two has gone; the other goes with it.
    }
  }

  private void copy(InputStream from, OutputStream to, boolean answers)
      throws IOException, InterruptedException {
    var buffer = new byte[8_192];
    var passed = 0L;
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      // However the server groups its bytes, as many come through as was said.
      var let = answers && fault != Fault.NONE ? Math.clamp(after - passed, 0, read) : read;
      to.write(buffer, 0, let);
      passed += read;
      if (let < read && fault == Fault.CUT) {
        Thread.sleep(before);
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var socket : open) {
      socket.close();
    }
  }
}
