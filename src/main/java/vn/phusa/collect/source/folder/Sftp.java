package vn.phusa.collect.source.folder;

import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.springframework.integration.sftp.session.DefaultSftpSessionFactory;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.Addresses;

/** SFTP; the server has to prove its key before a password is sent. */
record Sftp(SourceSettings settings, Addresses addresses) implements RemoteConnector.Protocol {

  private static final int PORT = 22;

  /** The key that the server has shown; the verifier runs on another thread. */
  private static final class Shown {
    private volatile String key = "";
  }

  @Override
  public String key() {
    return "sftp";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public List<Field> more() {
    return List.of(Field.optional("hostKey", Field.Kind.TEXT, Field.Step.CONNECT));
  }

  @Override
  public Shelf open(Link link) {
    var address = addresses.require(link.needed("host"), link.number("port"));
    var shown = new Shown();
    var factory = new DefaultSftpSessionFactory();
    factory.setHost(address.getHostAddress());
    factory.setPort(link.number("port"));
    factory.setUser(link.needed("user"));
    factory.setPassword(link.needed("password"));
    factory.setTimeout((int) settings.connect().toMillis());
    factory.setSshClientConfigurer(client -> configure(client, link, shown));
    try {
      return new RemoteShelf<>(
          factory.getSession(), link.needed("folder"), Sftp::item, factory::destroy);
    } catch (IllegalStateException e) {
      factory.destroy();
      throw refusal(e, link, shown.key);
    }
  }

  private void configure(SshClient client, Link link, Shown shown) {
    CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.silence());
    CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.connect());
    client.setServerKeyVerifier((session, remote, key) -> {
      shown.key = KeyUtils.getFingerPrint(key);
      return shown.key.equals(link.text("hostKey"));
    });
  }

  private static Problem refusal(IllegalStateException e, Link link, String shown) {
    if (shown.isEmpty()) {
      return new Problem(e, SourceCode.UNREACHABLE, link.text("host"));
    }
    return shown.equals(link.text("hostKey"))
        ? new Problem(e, SourceCode.SIGN_IN_REFUSED, link.text("user"), link.text("host"), "SSH")
        : new Problem(e, SourceCode.HOST_KEY_UNKNOWN, link.text("host"), shown);
  }

  private static Optional<Shelf.Item> item(SftpClient.DirEntry entry) {
    var file = entry.getAttributes();
    return Optional.of(file)
        .filter(SftpClient.Attributes::isRegularFile)
        .map(regular ->
            new Shelf.Item(
                entry.getFilename(), regular.getSize(), regular.getModifyTime().toMillis()));
  }
}
