package vn.phusa.app.shell.frame;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.app.shell.inner.NavigationEntry;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;

/** Where one can go from every page. An entry is only a way; the page itself checks who may. */
@Component
class Navigation {

  private static final List<NavigationEntry> PLACES =
      List.of(
          new NavigationEntry("home", "/", "home"),
          new NavigationEntry("datasets", "/datasets", "database"),
          new NavigationEntry("agencies", "/agencies", "building-community"),
          new NavigationEntry("api", "/docs/api", "api"));

  private static final NavigationEntry CONSOLE =
      new NavigationEntry("console", "/console", "layout-dashboard");
  private static final NavigationEntry UPLOAD =
      new NavigationEntry("upload", "/console/upload", "upload");
  private static final NavigationEntry RUNS =
      new NavigationEntry("runs", "/console/runs", "progress-check");
  private static final NavigationEntry HOLDINGS =
      new NavigationEntry("holdings", "/console/datasets", "table-options");
  private static final NavigationEntry PEOPLE =
      new NavigationEntry("people", "/console/people", "users");
  private static final NavigationEntry POLICIES =
      new NavigationEntry("policies", "/console/policies", "shield-lock");
  private static final NavigationEntry JOURNAL =
      new NavigationEntry("journal", "/console/journal", "history");

  List<NavigationEntry> places() {
    return PLACES;
  }

  List<NavigationEntry> console(Principal principal) {
    if (principal.isAnonymous()) {
      return List.of();
    }
    return List.of(CONSOLE, UPLOAD, RUNS, HOLDINGS, POLICIES, PEOPLE, JOURNAL).stream()
        .filter(entry -> concerns(entry, principal))
        .toList();
  }

  private static boolean concerns(NavigationEntry entry, Principal principal) {
    if (entry.equals(PEOPLE)) {
      return principal.has(Role.OPERATOR);
    }
    if (entry.equals(POLICIES)) {
      return principal.has(Role.STEWARD);
    }
    if (entry.equals(JOURNAL)) {
      return principal.has(Role.OPERATOR) || principal.has(Role.STEWARD);
    }
    if (entry.equals(CONSOLE)) {
      return true;
    }
    return principal.has(Role.OFFICER) || principal.has(Role.STEWARD);
  }
}
