package vn.phusa.base.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** How old the key of sealed secrets is. */
@Component
@EnableConfigurationProperties(SecretSettings.class)
class KeySafeguard implements Safeguard {

  private final SealingKey key;
  private final SecretSettings settings;
  private final Clock clock;

  KeySafeguard(SealingKey key, SecretSettings settings, Clock clock) {
    this.key = key;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Outcome> measure() {
    var days = Duration.between(key.made(), clock.instant()).toDays();
    var made = Date.from(key.made());
    var outcome =
        days > settings.keyDays()
            ? Outcome.weak(Requirement.SECRET_FILES, "secret.safeguard.key.old", made, days)
            : Outcome.good(Requirement.SECRET_FILES, "secret.safeguard.key.fresh", made);
    return List.of(outcome.changedBy("phusa.secret.key-days"));
  }
}
