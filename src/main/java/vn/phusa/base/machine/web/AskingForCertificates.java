package vn.phusa.base.machine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.AnyCertificate;

/**
 * Asks callers for a certificate when the server speaks TLS and {@code phusa.machine.certificates}
 * is on; who has none is served all the same.
 */
@Component
class AskingForCertificates implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final MachineSettings settings;

  AskingForCertificates(MachineSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (settings.certificates()) {
      factory.addConnectorCustomizers(AskingForCertificates::ask);
    }
  }

  private static void ask(Connector connector) {
    Arrays.stream(connector.findSslHostConfigs()).forEach(AskingForCertificates::ask);
  }

  /** A store of authorities that the operator has set stays what decides. */
  private static void ask(SSLHostConfig host) {
    host.setCertificateVerification(SSLHostConfig.CertificateVerification.OPTIONAL.name());
    try {
      if (host.getTruststore() == null) {
        host.setTrustManagerClassName(AnyCertificate.class.getName());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
