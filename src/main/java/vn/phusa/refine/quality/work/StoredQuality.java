package vn.phusa.refine.quality.work;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.Similar;
import vn.phusa.refine.quality.Standing;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.store.lake.Repeats;

/** The door, over the tables. */
@Component
class StoredQuality implements Quality {

  private final ProfileTable profiles;
  private final AlertTable alerts;
  private final Accepting accepting;
  private final Reviewing reviewing;
  private final LikenessTable likeness;

  StoredQuality(
      ProfileTable profiles,
      AlertTable alerts,
      Accepting accepting,
      Reviewing reviewing,
      LikenessTable likeness) {
    this.profiles = profiles;
    this.alerts = alerts;
    this.accepting = accepting;
    this.reviewing = reviewing;
    this.likeness = likeness;
  }

  @Override
  public Optional<Profile> find(String dataset) {
    return profiles.newest(dataset);
  }

  @Override
  public List<Standing> history(String dataset, int most) {
    return profiles.standings(dataset, most);
  }

  @Override
  public List<Standing> standings(List<String> datasets) {
    return profiles.standings(datasets);
  }

  @Override
  public List<Alert> openAlerts(List<String> datasets) {
    return alerts.open(datasets);
  }

  @Override
  public List<Alert> alerts(String dataset, int most) {
    return alerts.of(dataset, most);
  }

  @Override
  public List<Suggestion> suggestions(String dataset) {
    return accepting.suggestions(dataset);
  }

  @Override
  public int accept(String dataset, String suggestion, String principal) {
    var version = accepting.accept(dataset, suggestion, principal);
    reviewing.review(dataset);
    return version;
  }

  @Override
  public Optional<Repeats> repeats(String dataset) {
    return likeness.repeats(dataset);
  }

  @Override
  public List<Similar> similar(String dataset) {
    return likeness.similar(dataset);
  }
}
