package vn.phusa.collect.ingest.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;

/** The texts by which state secrets must not be brought in, as they are in force today. */
@Component
class StateSecrets {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Law law;
  private final Clock clock;

  StateSecrets(Law law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  List<Cited> grounds() {
    return law.citedBy("ingest.state-secrets", LocalDate.now(clock.withZone(ZONE))).stream()
        .filter(cited -> cited.state() == Cited.State.IN_FORCE)
        .toList();
  }
}
