package vn.phusa.app.shell.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** Whether pages go out encrypted, and how long the certificate will do. */
@Component
class HttpsSafeguard implements Safeguard {

  private static final Duration SOON = Duration.ofDays(30);
  private static final String[] SETTINGS = {"phusa.tls.certificate", "phusa.tls.private-key"};

  private final ObjectProvider<Https> https;
  private final Clock clock;
  private final String forwarded;

  HttpsSafeguard(
      ObjectProvider<Https> https,
      Clock clock,
      @Value("${server.forward-headers-strategy:none}") String forwarded) {
    this.https = https;
    this.clock = clock;
    this.forwarded = forwarded;
  }

  @Override
  public List<Outcome> measure() {
    var own = Optional.ofNullable(https.getIfAvailable());
    var identity = own.flatMap(Https::identity);
    return identity.isEmpty()
        ? List.of(
            without().changedBy(SETTINGS),
            Outcome.unknown(Requirement.CERTIFICATE, "shell.safeguard.certificate.none"))
        : List.of(
            Outcome.good(Requirement.ENCRYPTED_TRANSPORT, "shell.safeguard.https.on")
                .changedBy(SETTINGS),
            certificate(own.orElseThrow(), identity.get().certificate()).changedBy(SETTINGS));
  }

  /** A server before this one may do it; from here that cannot be seen. */
  private Outcome without() {
    return "none".equalsIgnoreCase(forwarded)
        ? Outcome.weak(Requirement.ENCRYPTED_TRANSPORT, "shell.safeguard.https.off")
        : Outcome.unknown(
            Requirement.ENCRYPTED_TRANSPORT, "shell.safeguard.https.before", forwarded);
  }

  private Outcome certificate(Https own, X509Certificate shown) {
    var refused = own.refused();
    var end = shown.getNotAfter();
    if (refused.isPresent()) {
      return weak("refused", end, refused.get());
    }
    var left = Duration.between(clock.instant(), end.toInstant());
    if (left.isNegative()) {
      return weak("over", end);
    }
    if (left.compareTo(SOON) < 0) {
      return weak("soon", end, left.toDays());
    }
    return shown.getIssuerX500Principal().equals(shown.getSubjectX500Principal())
        ? weak("own", end)
        : Outcome.good(
            Requirement.CERTIFICATE,
            "shell.safeguard.certificate.good",
            end,
            shown.getIssuerX500Principal().getName());
  }

  private static Outcome weak(String key, Date end, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = end;
    System.arraycopy(more, 0, values, 1, more.length);
    return Outcome.weak(Requirement.CERTIFICATE, "shell.safeguard.certificate." + key, values);
  }
}
