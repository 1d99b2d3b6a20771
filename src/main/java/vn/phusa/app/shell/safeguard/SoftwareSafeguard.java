package vn.phusa.app.shell.safeguard;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

  /** A JDK gets its security updates every three months; one month more to put them in. */
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

  private Outcome parts() {
    try (var list = new ClassPathResource(PARTS).getInputStream()) {
      var count = json.readTree(list).path("components").size();
      return Outcome.good(Requirement.PARTS, "shell.safeguard.parts.listed", count);
    } catch (IOException missing) {
      return Outcome.weak(Requirement.PARTS, "shell.safeguard.parts.none");
    }
  }
}
