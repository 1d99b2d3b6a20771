package vn.phusa.collect.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import vn.phusa.app.shell.tls.MadeCertificate;

/** What a server called {@code localhost} shows; signed by nobody but itself. */
public record LocalCertificate(MadeCertificate made, Path store) {

  private static final String PASSWORD = "changeit";
  private static final String AUTHORITIES = "javax.net.ssl.trustStore";

  /**
   * @param folder of this test
   */
  public static LocalCertificate in(Path folder) throws Exception {
    var made = MadeCertificate.make(folder, "localhost", "EC");
    return new LocalCertificate(made, folder.resolve("localhost.p12"));
  }

  /** As browsers show it, for somebody to compare. */
  public String print() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(made.certificate().getEncoded());
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
  }

  /** For a server's side. */
  SSLContext context() throws Exception {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Until it is closed, this is the only authority that Java knows. */
  public Known known() {
    System.setProperty(AUTHORITIES, store.toString());
    System.setProperty(AUTHORITIES + "Password", PASSWORD);
    return () -> {
      System.clearProperty(AUTHORITIES);
      System.clearProperty(AUTHORITIES + "Password");
    };
  }

  /** That Java knows it. */
  public interface Known extends AutoCloseable {
    @Override
    void close();
  }
}
