package vn.phusa.app.shell.safeguard;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** What runs here, how old it is, and what this edition does not have yet. */
@Component
class SoftwareSafeguard implements Safeguard {

  /**
   * A JDK gets its security updates every three months, and what we are built of is looked through
   * as often; one month more to put them in (docs/security/updates.md).
   */
  private static final long OLD_DAYS = 120;

  private static final String PARTS = "META-INF/sbom/application.cdx.json";

  private final JsonMapper json;
  private final Clock clock;

  SoftwareSafeguard(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<Outcome> measure() {
    return List.of(
        runtime(),
        parts(),
        Outcome.good(Requirement.INTEGRITY, "shell.safeguard.integrity"),
        Outcome.weak(Requirement.BACKUP, "shell.safeguard.backup.none"),
        Outcome.weak(Requirement.RESTORE_TEST, "shell.safeguard.restore.none"));
  }

  private Outcome runtime() {
    var version = System.getProperty("java.version", "?");
    var written = System.getProperty("java.version.date", "");
    if (written.isEmpty()) {
      return Outcome.unknown(Requirement.RUNTIME, "shell.safeguard.runtime.undated", version);
    }
    var days =
        ChronoUnit.DAYS.between(
            LocalDate.parse(written), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return days > OLD_DAYS
        ? Outcome.weak(Requirement.RUNTIME, "shell.safeguard.runtime.old", version, days)
        : Outcome.good(Requirement.RUNTIME, "shell.safeguard.runtime.new", version, days);
  }

  /** The list of parts was written when they were put together. */
  private Outcome parts() {
    try (var list = new ClassPathResource(PARTS).getInputStream()) {
      var parts = json.readTree(list);
      var count = parts.path("components").size();
      var built = Instant.parse(parts.path("metadata").path("timestamp").asString());
      var days = Duration.between(built, clock.instant()).toDays();
      return days > OLD_DAYS
          ? Outcome.weak(
              Requirement.PARTS, "shell.safeguard.parts.old", count, Date.from(built), days)
          : Outcome.good(
              Requirement.PARTS, "shell.safeguard.parts.listed", count, Date.from(built));
    } catch (IOException missing) {
      return Outcome.weak(Requirement.PARTS, "shell.safeguard.parts.none");
    }
  }
}
