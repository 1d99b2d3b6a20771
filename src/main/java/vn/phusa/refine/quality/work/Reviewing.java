package vn.phusa.refine.quality.work;

import org.springframework.stereotype.Component;

/**
 * Looks at what is known of a dataset again: its contract, its classes and the day may have changed
 * since the last commit. Reads no rows.
 */
@Component
class Reviewing {

  private final ProfileTable profiles;
  private final AlertTable alerts;
  private final Alarms alarms;

  Reviewing(ProfileTable profiles, AlertTable alerts, Alarms alarms) {
    this.profiles = profiles;
    this.alerts = alerts;
    this.alarms = alarms;
  }

  void review(String dataset) {
    profiles.newest(dataset, 1).stream()
        .findFirst()
        .ifPresent(profile -> alerts.settle(dataset, profile.snapshot(), alarms.of(profile)));
  }
}
