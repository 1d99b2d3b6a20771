package vn.phusa.refine.quality.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;

/** The door, over the tables. */
@Component
class StoredQuality implements Quality {

  private final ProfileTable profiles;
  private final AlertTable alerts;

  StoredQuality(ProfileTable profiles, AlertTable alerts) {
    this.profiles = profiles;
    this.alerts = alerts;
  }

  @Override
  public Optional<Profile> find(String dataset) {
    return profiles.newest(dataset, 1).stream().findFirst();
  }

  @Override
  public List<Profile> history(String dataset, int most) {
    return profiles.newest(dataset, most);
  }

  @Override
  public List<Alert> alerts(String dataset, int most) {
    return alerts.of(dataset, most);
  }
}
