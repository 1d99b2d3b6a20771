package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.testing.House;

/** Whoever tries what is not theirs stands in the journal. */
class DenialsTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @Test
  void writesDownWhichPageWasRefusedToWhomOnceAMinute() {
    House.bean(Accounts.class).ensure("to-mo", "Tò Mò", "H61.03", Set.of(Role.OFFICER), PASSWORD);
    var visitor = House.visitor();
    visitor.signIn("to-mo", PASSWORD);
    for (var path :
        new String[] {"/console/people/an", "/console/people/binh", "/api/v1/journal"}) {
      assertThat(visitor.open(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(visitor.open("/console/account").statusCode()).isEqualTo(200);
    assertThat(House.bean(Journal.class).newest(50))
        .extracting(Recorded::entry)
        .filteredOn(entry -> entry.principal().equals("to-mo"))
        .filteredOn(entry -> entry.action().equals("access.page.refused"))
        .extracting(entry -> entry.subject(), entry -> entry.details().get("address"))
        .containsExactlyInAnyOrder(
            tuple("/console/people/{id}", "127.0.0.1"), tuple("/api/v1/journal", "127.0.0.1"));
  }

  @Test
  void saysNothingOfStrangersWhoAreAskedToSignIn() {
    House.visitor().open("/console/policies");
    assertThat(House.bean(Journal.class).newest(50))
        .extracting(Recorded::entry)
        .noneMatch(entry ->
            entry.action().equals("access.page.refused") && entry.principal().equals("anonymous"));
  }
}
