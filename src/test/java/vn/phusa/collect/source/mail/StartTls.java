package vn.phusa.collect.source.mail;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import vn.phusa.collect.source.TlsDoor;

/** Says for a server of IMAP that cannot do it itself: STARTTLS (RFC 9051, 6.2.1). */
final class StartTls implements TlsDoor.Before {

  @Override
  public void talk(Socket caller, Socket server, Consumer<String> heard) throws IOException {
    answer(caller, line(server));
    while (true) {
      var said = line(caller).split(" ", 2);
      if (said[1].equals("STARTTLS")) {
        answer(caller, said[0] + " OK");
        return;
      }
      if (said[1].equals("CAPABILITY")) {
        answer(caller, "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED");
        answer(caller, said[0] + " OK");
      } else {
        heard.accept(said[1]);
        answer(caller, said[0] + " BAD");
      }
    }
  }

  /** Byte by byte, for what follows it belongs to TLS. */
  private static String line(Socket from) throws IOException {
    var line = new StringBuilder();
    for (var next = from.getInputStream().read();
        next != '\n';
        next = from.getInputStream().read()) {
      if (next < 0) {
        throw new IOException("ended");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void answer(Socket to, String line) throws IOException {
    to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
