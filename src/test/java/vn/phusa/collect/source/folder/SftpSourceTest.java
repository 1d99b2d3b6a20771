package vn.phusa.collect.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.source.SourceCode;

/** Apache MINA's server, in process. */
class SftpSourceTest extends RemoteContract {

  @TempDir static Path home;
  private static final SshServer SERVER = SshServer.setUpDefaultServer();
  private static String hostKey = "";

  @BeforeAll
  static void start() throws Exception {
    var keys = new SimpleGeneratorHostKeyProvider(Files.createTempFile("host", ".key"));
    keys.setOverwriteAllowed(true);
    SERVER.setHost("127.0.0.1");
    SERVER.setKeyPairProvider(keys);
    SERVER.setPasswordAuthenticator(
        (user, password, session) -> user.equals("tram") && password.equals(PASSWORD));
    SERVER.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    SERVER.setFileSystemFactory(new VirtualFileSystemFactory(home));
    SERVER.start();
    hostKey = KeyUtils.getFingerPrint(keys.loadKeys(null).iterator().next().getPublic());
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.stop(true);
  }

  @Override
  protected String connector() {
    return "sftp";
  }

  @Override
  Path home() {
    return home;
  }

  @Override
  int port() {
    return SERVER.getPort();
  }

  @Override
  Map<String, String> more() {
    return Map.of("hostKey", hostKey);
  }

  @Test
  void anUnknownKeyEndsBeforeThePasswordIsSent() {
    assertRefused("hostKey", "", SourceCode.HOST_KEY_UNKNOWN);
    assertRefused("hostKey", "SHA256:khac", SourceCode.HOST_KEY_UNKNOWN);
  }
}
