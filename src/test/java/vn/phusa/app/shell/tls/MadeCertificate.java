package vn.phusa.app.shell.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key and its certificate, made by the JDK's keytool, as PEM. */
public record MadeCertificate(X509Certificate certificate, String certificatePem, String keyPem) {

  private static final String PASSWORD = "changeit";

  /** Good from today on. */
  public static MadeCertificate make(Path folder, String name, String algorithm) throws Exception {
    return make(folder, name, algorithm, "-0d", 90);
  }

  static MadeCertificate make(Path folder, String name, String algorithm, String start, int days)
      throws Exception {
    var store = folder.resolve(name + ".p12");
    keytool(
        List.of("-genkeypair", "-alias", "x", "-keyalg", algorithm, "-dname", "CN=" + name),
        List.of("-ext", "san=dns:" + name, "-startdate", start, "-validity", "" + days),
        List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var certificate = (X509Certificate) keys.getCertificate("x");
    var key = keys.getKey("x", PASSWORD.toCharArray());
    return new MadeCertificate(
        certificate,
        pem("CERTIFICATE", certificate.getEncoded()),
        pem("PRIVATE KEY", key.getEncoded()));
  }

  private static String pem(String kind, byte[] content) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  @SafeVarargs
  private static void keytool(List<String>... arguments) throws Exception {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    List.of(arguments).forEach(words::addAll);
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
  }
}
