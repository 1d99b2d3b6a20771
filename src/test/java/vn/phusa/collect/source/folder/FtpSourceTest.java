package vn.phusa.collect.source.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Apache's FTP server, in process. */
class FtpSourceTest extends RemoteContract {

  @TempDir static Path home;
  private static final ListenerFactory LISTENER = new ListenerFactory();
  private static FtpServer server = new FtpServerFactory().createServer();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    var user = new BaseUser();
    user.setName("tram");
    user.setPassword(PASSWORD);
    user.setHomeDirectory(home.toString());
    user.setAuthorities(List.of(new WritePermission()));
    LISTENER.setPort(0);
    var factory = new FtpServerFactory();
    var listener = LISTENER.createListener();
    factory.addListener("default", listener);
    factory.getUserManager().save(user);
    server = factory.createServer();
    server.start();
    port = listener.getPort();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Override
  protected String connector() {
    return "ftp";
  }

  @Override
  Path home() {
    return home;
  }

  @Override
  int port() {
    return port;
  }

  @Override
  Map<String, String> more() {
    return Map.of();
  }
}
