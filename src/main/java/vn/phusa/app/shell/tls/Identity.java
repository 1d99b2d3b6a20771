package vn.phusa.app.shell.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.base.problem.Problem;

/** A certificate with those that vouch for it, and the key that it was made for. */
record Identity(List<X509Certificate> chain, PrivateKey key) {

  /** All of TLS 1.3; of TLS 1.2 what keeps a recorded session secret when the key is lost. */
  private static final SslOptions OPTIONS =
      SslOptions.of(
          new String[] {
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"
          },
          new String[] {"TLSv1.3", "TLSv1.2"});

  private static final byte[] CHALLENGE = new byte[32];

  Identity {
    chain = List.copyOf(chain);
  }

  /**
   * What the two files hold.
   *
   * @throws Problem when one is not there or not readable, or they do not belong together
   */
  static Identity read(Path certificate, Path privateKey) {
    var chain = read(certificate, PemContent::getCertificates);
    if (chain.isEmpty()) {
      throw new Problem(ShellCode.CERTIFICATE_UNREADABLE, certificate, "CERTIFICATE?");
    }
    var identity = new Identity(chain, read(privateKey, PemContent::getPrivateKey));
    if (!identity.belongTogether()) {
      throw new Problem(ShellCode.CERTIFICATE_OF_ANOTHER_KEY, certificate, privateKey);
    }
    return identity;
  }

  private static <T> T read(Path file, Function<PemContent, @Nullable T> part) {
    try {
      var content = Optional.ofNullable(PemContent.of(Files.readString(file)));
      return content
          .map(part)
          .orElseThrow(() -> new Problem(ShellCode.CERTIFICATE_UNREADABLE, file, "PEM?"));
    } catch (IOException unreadable) {
      throw new Problem(unreadable, ShellCode.CERTIFICATE_UNREADABLE, file, unreadable.toString());
    } catch (IllegalStateException | IllegalArgumentException malformed) {
      var why = String.valueOf(malformed.getMessage());
      throw new Problem(malformed, ShellCode.CERTIFICATE_UNREADABLE, file, why);
    }
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** Whether it may be shown at that time. */
  boolean isValid(Instant at) {
    var day = Date.from(at);
    return !certificate().getNotBefore().after(day) && !certificate().getNotAfter().before(day);
  }

  boolean shows(Identity other) {
    return chain.equals(other.chain) && key.equals(other.key);
  }

  SslBundle bundle() {
    var stores = new PemSslStoreBundle(PemSslStore.of(chain, key), null);
    return SslBundle.of(stores, SslBundleKey.NONE, OPTIONS);
  }

  /** What the key signs, the certificate confirms. */
  private boolean belongTogether() {
    try {
      var signature = Signature.getInstance(algorithm());
      signature.initSign(key);
      signature.update(CHALLENGE);
      var signed = signature.sign();
      signature.initVerify(certificate().getPublicKey());
      signature.update(CHALLENGE);
      return signature.verify(signed);
    } catch (GeneralSecurityException ofAnotherKind) {
      return false;
    }
  }

  private String algorithm() {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "EdDSA", "Ed25519", "Ed448" -> "EdDSA";
      default -> "SHA256withRSA";
    };
  }

  @Override
  public String toString() {
    return "Identity[" + certificate().getSubjectX500Principal() + "]";
  }
}
