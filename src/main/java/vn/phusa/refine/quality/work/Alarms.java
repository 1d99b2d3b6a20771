package vn.phusa.refine.quality.work;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.inner.Raised;

/** Columns that seem to hold data of persons and that nobody has classed. */
@Component
class Alarms {

  private final Policies policies;

  Alarms(Policies policies) {
    this.policies = policies;
  }

  /** Any class but free is somebody's decision about the column. */
  List<Raised> unmarked(Profile profile) {
    var classed = policies.classed(profile.dataset());
    return profile.findings().stream()
        .filter(one -> classed.getOrDefault(one.column(), Sensitivity.FREE) == Sensitivity.FREE)
        .map(Alarms::unmarked)
        .toList();
  }

  private static Raised unmarked(PersonalFinding finding) {
    return new Raised(
        AlertKind.PERSONAL_UNMARKED, finding.column(), List.of(finding.kind().name()));
  }
}
