package vn.phusa.base.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import vn.phusa.base.account.inner.SecondFactors;

/** Second factors that the house itself checks. */
@Component
class OwnFactors implements SecondFactors {

  private static final String ISSUER = "Phù Sa";

  /** As long as the hash is wide (RFC 4226, section 4). */
  private static final int SEED_BYTES = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final TotpSeeds seeds;
  private final RecoveryCodes recovery;
  private final PasskeyTable passkeys;
  private final Clock clock;

  OwnFactors(TotpSeeds seeds, RecoveryCodes recovery, PasskeyTable passkeys, Clock clock) {
    this.seeds = seeds;
    this.recovery = recovery;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @Override
  public Held held(String person) {
    return new Held(seeds.isInUse(person), recovery.left(person), passkeys.of(person));
  }

  @Override
  public Set<String> holders() {
    return Stream.concat(seeds.holders().stream(), passkeys.holders().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Seed begin(String person) {
    var seed = seeds.drafted(person).orElseGet(() -> fresh(person));
    var text = new Base32().encodeToString(seed);
    var uri =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(ISSUER), encoded(person), text, encoded(ISSUER));
    return new Seed(text, uri);
  }

  private byte[] fresh(String person) {
    var seed = new byte[SEED_BYTES];
    RANDOM.nextBytes(seed);
    seeds.draft(person, seed);
    return seed;
  }

  @Override
  @Transactional
  public Optional<List<String>> confirm(String person, String code) {
    var step = seeds.drafted(person).map(seed -> Totp.step(seed, digits(code), clock.instant()));
    if (step.isEmpty() || step.get().isEmpty()) {
      return Optional.empty();
    }
    seeds.take(person);
    seeds.use(person, step.get().getAsLong());
    return Optional.of(recovery.renew(person));
  }

  @Override
  @Transactional
  public List<String> renew(String person) {
    return recovery.renew(person);
  }

  @Override
  public boolean proves(String person, String code) {
    var step = seeds.inUse(person).map(seed -> Totp.step(seed, digits(code), clock.instant()));
    if (step.isPresent() && step.get().isPresent()) {
      return seeds.use(person, step.get().getAsLong());
    }
    return recovery.use(person, code);
  }

  @Override
  @Transactional
  public void remove(String person) {
    seeds.remove(person);
    recovery.remove(person);
    passkeys.removeAll(person);
  }

  /** Authenticators show a code in two groups, and people type what they see. */
  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
