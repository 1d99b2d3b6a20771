package vn.phusa.collect.ingest.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Ids of runs: {@code 20261123-183005123-k3x9}, so that they sort by time and can be read out on
 * the phone.
 */
@Component
final class RunIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int RANDOM_LETTERS = 4;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  RunIds(Clock clock) {
    this.clock = clock;
  }

  String next() {
    var id = new StringBuilder(TIME.format(clock.instant())).append('-');
    random
        .ints(RANDOM_LETTERS, 0, LETTERS.length())
        .forEach(letter -> id.append(LETTERS.charAt(letter)));
    return id.toString();
  }
}
