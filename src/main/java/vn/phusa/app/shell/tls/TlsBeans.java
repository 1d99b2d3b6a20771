package vn.phusa.app.shell.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.app.shell.TlsSettings;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** HTTPS on the server's port, when the operator has named a certificate. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsSettings.class)
class TlsBeans {

  /** With this prefix a browser takes the cookie from HTTPS and from this host alone. */
  private static final String COOKIE = "__Host-phusa";

  @Bean
  @Conditional(CertificateWanted.class)
  Https https(TlsSettings settings, Clock clock, ObjectProvider<Journal> journal) {
    return new Https(settings, clock, shown -> record(journal.getObject(), settings, shown));
  }

  private static void record(Journal journal, TlsSettings settings, Identity shown) {
    var certificate = shown.certificate();
    var details =
        Map.of(
            "subject", certificate.getSubjectX500Principal().getName(),
            "serial", certificate.getSerialNumber().toString(16),
            "until", certificate.getNotAfter().toInstant().toString());
    var file = String.valueOf(settings.certificate());
    journal.append(new Entry("system", "shell.certificate.replaced", file, details));
  }

  @Bean
  @Conditional(CertificateWanted.class)
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> encrypted() {
    return factory -> factory.setSsl(Ssl.forBundle(Https.BUNDLE));
  }

  @Bean
  @Conditional(CertificateWanted.class)
  DefaultCookieSerializerCustomizer cookieOfThisHostAlone() {
    return cookie -> {
      cookie.setCookieName(COOKIE);
      cookie.setCookiePath("/");
      cookie.setUseSecureCookie(true);
    };
  }

  @Bean(destroyMethod = "close")
  @Conditional(CertificateWanted.class)
  Keeping certificateKeeping(Https https, TlsSettings settings, ShellSettings state) {
    return new Keeping(https, settings, state.dir());
  }

  /** As long as the server runs: a newer certificate is found, and the command line knows it. */
  static final class Keeping implements AutoCloseable {
    private final Watch watch;
    private final ShownFile file;
    private final Https https;

    Keeping(Https https, TlsSettings settings, Path state) {
      this.https = https;
      this.file = new ShownFile(state);
      this.watch = new Watch(settings.look(), this::look);
    }

    private void look() {
      var before = https.identity();
      https.look();
      if (!https.identity().equals(before)) {
        https.identity().ifPresent(file::write);
      }
    }

    @EventListener(WebServerInitializedEvent.class)
    void tell() {
      https.identity().ifPresent(file::write);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      watch.begin();
    }

    @Override
    public void close() {
      watch.close();
    }
  }
}
