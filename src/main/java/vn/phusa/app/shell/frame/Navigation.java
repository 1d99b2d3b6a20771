package vn.phusa.app.shell.frame;

import java.util.List;
import java.util.stream.Stream;
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
          new NavigationEntry("units", "/units", "map-2"),
          new NavigationEntry("api", "/docs/api", "api"));

  private static final NavigationEntry CONSOLE =
      new NavigationEntry("console", "/console", "layout-dashboard");
  private static final NavigationEntry UPLOAD =
      new NavigationEntry("upload", "/console/upload", "upload");
  private static final NavigationEntry RUNS =
      new NavigationEntry("runs", "/console/runs", "progress-check");
  private static final NavigationEntry SOURCES =
      new NavigationEntry("sources", "/console/sources", "plug");
  private static final NavigationEntry HOLDINGS =
      new NavigationEntry("holdings", "/console/datasets", "table-options");
  private static final NavigationEntry QUALITY =
      new NavigationEntry("quality", "/console/quality", "gauge");
  private static final NavigationEntry PEOPLE =
      new NavigationEntry("people", "/console/people", "users");
  private static final NavigationEntry MACHINES =
      new NavigationEntry("machines", "/console/machines", "plug-connected");
  private static final NavigationEntry LAWS =
      new NavigationEntry("keep-laws", "/console/laws", "gavel");
  private static final NavigationEntry AGENCIES =
      new NavigationEntry("keep-agencies", "/console/agencies", "sitemap");
  private static final NavigationEntry PRIVACY =
      new NavigationEntry("privacy", "/console/privacy", "user-shield");
  private static final List<Role> PRIVACY_CONCERNS =
      List.of(Role.OFFICER, Role.STEWARD, Role.LEADER, Role.AUDITOR, Role.OPERATOR);
  private static final NavigationEntry POLICIES =
      new NavigationEntry("policies", "/console/policies", "shield-lock");
  private static final NavigationEntry JOURNAL =
      new NavigationEntry("journal", "/console/journal", "history");
  private static final NavigationEntry SECURITY =
      new NavigationEntry("security", "/console/security", "shield-check");

  List<NavigationEntry> places() {
    return PLACES;
  }

  List<NavigationEntry> console(Principal principal) {
    if (principal.isAnonymous()) {
      return List.of();
    }
    var places =
        Stream.of(
                RUNS, UPLOAD, SOURCES, HOLDINGS, QUALITY, PRIVACY, POLICIES, AGENCIES, LAWS, PEOPLE,
                MACHINES, JOURNAL, SECURITY)
            .filter(entry -> concerns(entry, principal))
            .toList();
    return bringsDataIn(principal) || places.isEmpty()
        ? places
        : Stream.concat(Stream.of(CONSOLE), places.stream()).toList();
  }

  private static boolean concerns(NavigationEntry entry, Principal principal) {
    if (entry.equals(PEOPLE)) {
      return principal.has(Role.OPERATOR);
    }
    if (entry.equals(QUALITY) && principal.has(Role.LEADER)) {
      return true;
    }
    if (entry.equals(PRIVACY)) {
      return PRIVACY_CONCERNS.stream().anyMatch(principal::has);
    }
    if (entry.equals(SECURITY)) {
      return principal.has(Role.OPERATOR) || principal.has(Role.AUDITOR);
    }
    if (entry.equals(POLICIES)) {
      return principal.has(Role.STEWARD);
    }
    if (entry.equals(JOURNAL) && principal.has(Role.AUDITOR)) {
      return true;
    }
    if (entry.equals(MACHINES) && principal.has(Role.DEVELOPER)) {
      return true;
    }
    if (List.of(JOURNAL, LAWS, AGENCIES, MACHINES).contains(entry)) {
      return principal.has(Role.OPERATOR) || principal.has(Role.STEWARD);
    }
    return bringsDataIn(principal);
  }

  /** Such people start at their runs; for others there is a page to start from. */
  private static boolean bringsDataIn(Principal principal) {
    return principal.has(Role.OFFICER) || principal.has(Role.STEWARD);
  }
}
