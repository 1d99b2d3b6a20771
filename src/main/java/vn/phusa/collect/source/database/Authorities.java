package vn.phusa.collect.source.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/** Certificates of those whose word counts, as Debezium wants them. */
final class Authorities {

  /** Of a store that holds no secret. */
  static final String PASSWORD = "phusa-authorities";

  private Authorities() {}

  /**
   * @param file PEM
   * @param store file to be written
   */
  static Path store(Path file, Path store) throws IOException {
    try (var in = Files.newInputStream(file);
        var out = Files.newOutputStream(store)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      var number = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        keys.setCertificateEntry("authority-" + ++number, certificate);
      }
      keys.store(out, PASSWORD.toCharArray());
      return store;
    } catch (GeneralSecurityException e) {
      throw new IOException(file.toString(), e);
    }
  }
}
