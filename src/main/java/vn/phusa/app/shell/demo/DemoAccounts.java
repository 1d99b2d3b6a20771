package vn.phusa.app.shell.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;

/** Ready-made people, one for each role; only a demonstration has them. */
final class DemoAccounts {

  /** The same for all; it protects nothing but published figures. */
  public static final String PASSWORD = "phusa-demo-2026";

  private DemoAccounts() {}

  /**
   * @param role key of the words that say what the person may do
   */
  public record Person(
      String id, String name, Optional<String> agency, Set<Role> roles, String role) {}

  public static List<Person> ensure(Accounts accounts, String officersAgency) {
    var people =
        List.of(
            new Person(
                "canbo",
                "Nguyễn Thị An",
                Optional.of(officersAgency),
                Set.of(Role.OFFICER),
                "officer"),
            new Person(
                "quantri", "Trần Văn Bình", Optional.empty(), Set.of(Role.STEWARD), "steward"),
            new Person(
                "lanhdao",
                "Lê Thu Cúc",
                Optional.of(officersAgency),
                Set.of(Role.LEADER),
                "leader"),
            new Person(
                "vanhanh", "Phạm Quốc Dũng", Optional.empty(), Set.of(Role.OPERATOR), "operator"));
    for (var person : people) {
      accounts.ensure(
          person.id(), person.name(), person.agency().orElse(null), person.roles(), PASSWORD);
    }
    return people;
  }
}
