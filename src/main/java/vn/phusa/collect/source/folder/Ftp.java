package vn.phusa.collect.source.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.springframework.integration.ftp.session.DefaultFtpSessionFactory;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** FTP, for sensors and old systems that know nothing better: all of it passes in plain text. */
record Ftp(SourceSettings settings, Addresses addresses) implements RemoteConnector.Protocol {

  private static final int PORT = 21;

  @Override
  public String key() {
    return "ftp";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public List<Field> more() {
    return List.of();
  }

  @Override
  public Shelf open(Link link) {
    var address = addresses.require(link.needed("host"), link.number("port"));
    var factory = new DefaultFtpSessionFactory();
    factory.setHost(address.getHostAddress());
    factory.setPort(link.number("port"));
    factory.setUsername(link.needed("user"));
    factory.setPassword(link.needed("password"));
    factory.setControlEncoding(StandardCharsets.UTF_8.name());
    // The server may not send us elsewhere: data come from where it is itself.
    factory.setClientMode(FTPClient.PASSIVE_LOCAL_DATA_CONNECTION_MODE);
    factory.setConnectTimeout((int) settings.connect().toMillis());
    factory.setDefaultTimeout((int) settings.connect().toMillis());
    factory.setDataTimeout((int) settings.silence().toMillis());
    try {
      return new RemoteShelf<>(factory.getSession(), link.needed("folder"), Ftp::item, () -> {});
    } catch (IllegalStateException e) {
      throw refusal(e, link);
    }
  }

  private static Problem refusal(IllegalStateException e, Link link) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      // 530 of RFC 959: not logged in.
      if (String.valueOf(cause.getMessage()).contains("530")) {
        return new Problem(
            e, SourceCode.SIGN_IN_REFUSED, link.text("user"), link.text("host"), "530");
      }
    }
    return new Problem(e, SourceCode.UNREACHABLE, link.text("host"));
  }

  private static Optional<Shelf.Item> item(FTPFile file) {
    return Optional.of(file)
        .filter(FTPFile::isFile)
        .map(regular ->
            new Shelf.Item(
                regular.getName(),
                regular.getSize(),
                regular.getTimestampInstant().toEpochMilli()));
  }
}
