package vn.phusa.base.machine.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.machine.MachineSettings;
import vn.phusa.base.machine.inner.KeyRing;

/**
 * The keys that sign access tokens (ES256), one file each in {@code oauth} below the state
 * directory. The newest signs; the public half of one that was replaced is given out until the last
 * token that it signed has ended. Nothing is read or made before the first token.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext>, KeyRing {

  private static final String END = ".jwk";

  private final Path directory;
  private final KeyFiles files;
  private final Clock clock;
  private final MachineSettings settings;
  private @Nullable List<ECKey> newestFirst;

  SigningKeys(
      @Value("${phusa.dir:var}") Path directory,
      KeyFiles files,
      Clock clock,
      MachineSettings settings) {
    this.directory = directory.resolve("oauth");
    this.files = files;
    this.clock = clock;
    this.settings = settings;
  }

  /** With its secret half only the first, which signs. */
  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    var keys = new ArrayList<JWK>();
    for (var key : current()) {
      keys.add(keys.isEmpty() ? key : key.toPublicJWK());
    }
    return selector.select(new JWKSet(keys));
  }

  @Override
  public synchronized String rotate() {
    var keys = new ArrayList<>(known());
    var key = made(clock.instant());
    keys.addFirst(key);
    newestFirst = List.copyOf(keys);
    return key.getKeyID();
  }

  private synchronized List<ECKey> current() {
    var keys = known();
    if (keys.isEmpty() || isOld(keys.getFirst())) {
      rotate();
    }
    forgetThePast();
    return known();
  }

  private boolean isOld(ECKey key) {
    var end = issued(key).plus(settings.signingKeyDays(), ChronoUnit.DAYS);
    return end.isBefore(clock.instant());
  }

  /** A replaced key is needed for as long as the last token that it can have signed. */
  private void forgetThePast() {
    var keys = known();
    var limit = clock.instant().minus(settings.tokenLife()).minus(Duration.ofMinutes(1));
    var kept = new ArrayList<ECKey>();
    Instant replaced = null;
    for (var key : keys) {
      if (replaced == null || replaced.isAfter(limit)) {
        kept.add(key);
      } else {
        delete(key);
      }
      replaced = issued(key);
    }
    newestFirst = List.copyOf(kept);
  }

  private List<ECKey> known() {
    var keys = newestFirst;
    if (keys == null) {
      keys = read();
      newestFirst = keys;
    }
    return keys;
  }

  private List<ECKey> read() {
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (var found = Files.list(directory)) {
      var keys = new ArrayList<ECKey>();
      for (var file : found.filter(path -> path.toString().endsWith(END)).toList()) {
        keys.add(ECKey.parse(files.read(file)));
      }
      keys.sort(Comparator.comparing(SigningKeys::issued).reversed());
      return List.copyOf(keys);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParseException damaged) {
      throw new UncheckedIOException(new IOException(directory.toString(), damaged));
    }
  }

  private ECKey made(Instant at) {
    try {
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .issueTime(Date.from(at))
              .generate();
      files.write(file(key), key.toJSONString());
      return key;
    } catch (JOSEException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void delete(ECKey key) {
    try {
      Files.deleteIfExists(file(key));
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  private Path file(ECKey key) {
    return directory.resolve(key.getKeyID() + END);
  }

  private static Instant issued(ECKey key) {
    var at = key.getIssueTime();
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
