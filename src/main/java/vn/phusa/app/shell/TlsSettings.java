package vn.phusa.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * HTTPS on the server's port, with the operator's certificate.
 *
 * @param certificate PEM file: the certificate of the server, then those that vouch for it; none:
 *     HTTP
 * @param privateKey PEM file (PKCS#8, PKCS#1 or SEC1) without a password
 * @param look how often the two files are looked at for a newer certificate
 */
@ConfigurationProperties("phusa.tls")
public record TlsSettings(
    @Nullable Path certificate, @Nullable Path privateKey, @DefaultValue("10s") Duration look) {

  /** One of the two was given, so that HTTP would be a surprise. */
  public boolean wanted() {
    return certificate != null || privateKey != null;
  }
}
