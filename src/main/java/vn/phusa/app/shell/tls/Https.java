package vn.phusa.app.shell.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundleRegistry;
import vn.phusa.app.shell.ShellCode;
import vn.phusa.app.shell.TlsSettings;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/**
 * The certificate that the server shows. A newer one in the same files is shown from the next
 * connection on; connections that are open keep the one that they began with. One that cannot be
 * used is left aside, and the one before it stays.
 */
final class Https implements SslBundleRegistrar {

  static final String BUNDLE = "phusa";

  private static final Logger LOG = LoggerFactory.getLogger(Https.class);

  private final Path certificate;
  private final Path privateKey;
  private final Clock clock;
  private final Consumer<Identity> shown;
  private @Nullable SslBundleRegistry registry;
  private volatile @Nullable Identity identity;
  private volatile @Nullable Problem refused;
  private @Nullable String doubted;

  /**
   * @param shown is told of each certificate after the first
   */
  Https(TlsSettings settings, Clock clock, Consumer<Identity> shown) {
    this.certificate = Objects.requireNonNullElse(settings.certificate(), Path.of(""));
    this.privateKey = Objects.requireNonNullElse(settings.privateKey(), Path.of(""));
    this.clock = clock;
    this.shown = shown;
    if (settings.certificate() == null || settings.privateKey() == null) {
      throw new Problem(ShellCode.CERTIFICATE_INCOMPLETE);
    }
  }

  /** At the start whatever is there is shown, also when its time is over: a page says so. */
  @Override
  public void registerBundles(SslBundleRegistry bundles) {
    var first = Identity.read(certificate, privateKey);
    bundles.registerBundle(BUNDLE, first.bundle());
    registry = bundles;
    identity = first;
    if (!first.isValid(clock.instant())) {
      LOG.warn("{}", outOfDate(first).sentence(Words.VIETNAMESE));
    }
  }

  /** What is shown now; empty before the server has begun. */
  Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  /** Why the files that are there now are not used. */
  Optional<Problem> refused() {
    return Optional.ofNullable(refused);
  }

  Path certificate() {
    return certificate;
  }

  /** Shows what the files hold by now, if it is something else and can be used. */
  void look() {
    var bundles = registry;
    if (bundles == null) {
      return;
    }
    try {
      var found = Identity.read(certificate, privateKey);
      if (identity().filter(found::shows).isEmpty()) {
        show(found, bundles);
      }
      refused = null;
      doubted = null;
    } catch (Problem unusable) {
      leaveAside(unusable);
    }
  }

  private void show(Identity found, SslBundleRegistry bundles) {
    if (!found.isValid(clock.instant())) {
      throw outOfDate(found);
    }
    bundles.updateBundle(BUNDLE, found.bundle());
    identity = found;
    LOG.info("Shows a new certificate, good until {}", end(found));
    shown.accept(found);
  }

  /** Two files are never replaced at once: only what is still so at the next look counts. */
  private void leaveAside(Problem unusable) {
    var message = String.valueOf(unusable.getMessage());
    var known = refused;
    if (message.equals(doubted) && (known == null || !message.equals(known.getMessage()))) {
      LOG.error(
          "The new certificate is not used, the one before it stays: {}",
          unusable.sentence(Words.VIETNAMESE));
      refused = unusable;
    }
    doubted = message;
  }

  private Problem outOfDate(Identity found) {
    var start = found.certificate().getNotBefore().toInstant();
    return new Problem(ShellCode.CERTIFICATE_OUT_OF_DATE, certificate, start, end(found));
  }

  private static Instant end(Identity found) {
    return found.certificate().getNotAfter().toInstant();
  }
}
