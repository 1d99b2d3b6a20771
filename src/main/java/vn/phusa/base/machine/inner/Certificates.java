package vn.phusa.base.machine.inner;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certificates of callers. Which machine one is of says its SHA-256, whoever has signed it. */
@Component
public class Certificates {

  private final Proving proving;
  private final Clock clock;

  Certificates(Proving proving, Clock clock) {
    this.proving = proving;
    this.clock = clock;
  }

  /** The first certificate in a text ({@code -----BEGIN CERTIFICATE-----}); empty without one. */
  public static Optional<X509Certificate> read(String pem) {
    try {
      var bytes = pem.strip().getBytes(StandardCharsets.US_ASCII);
      var read =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
      return Optional.of((X509Certificate) read);
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  public static String hash(X509Certificate certificate) {
    try {
      return Secret.hash(certificate.getEncoded());
    } catch (CertificateException unencodable) {
      throw new IllegalArgumentException(unencodable);
    }
  }

  /**
   * The machine whose certificate this is; the connection has proven that the caller has its key.
   *
   * @throws vn.phusa.base.problem.Problem {@code KEY_ENDED}
   */
  public Optional<Proof> check(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return proving.byCertificate(hash(certificate));
    } catch (CertificateException outOfTime) {
      return Optional.empty();
    }
  }
}
