package vn.phusa.base.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phusa.base.access.inner.Rules;
import vn.phusa.base.directory.Units;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Result;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.House;
import vn.phusa.testing.ListedJournal;

class GrantingAccessTest {

  private static final Protected OPEN =
      new Protected("so-y-te.benh-vien", "H61.03", Classification.OPEN);
  private static final Protected INTERNAL =
      new Protected("so-y-te.ho-so", "H61.03", Classification.INTERNAL);

  private final Map<String, Principal> people = new HashMap<>();
  private final ListedJournal journal = new ListedJournal();
  private final Access access =
      new GrantingAccess(
          known(),
          new Sights(
              House.bean(Rules.class),
              House.bean(Purposes.class),
              House.bean(Units.class),
              Clock.systemUTC()),
          purpose -> new byte[32],
          journal);

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void writesReadsOfNonOpenDataIntoTheJournal() {
    signIn("an", Role.OFFICER);
    var grant = access.grant(INTERNAL, Use.DOWNLOAD);
    assertThat(grant.principal().id()).isEqualTo("an");
    assertThat(journal.entries())
        .containsExactly(
            new Entry(
                "an",
                "access.granted",
                "so-y-te.ho-so",
                Map.of("classification", "INTERNAL", "rule", "co-quan-chu-quan"),
                Circumstances.of("DOWNLOAD", Result.DONE)));
  }

  @Test
  void writesWhoWasRefusedIntoTheJournal() {
    signIn("la", Role.LEADER);
    assertThatThrownBy(() -> access.requireChange(OPEN)).isInstanceOf(Problem.class);
    assertThat(journal.entries())
        .containsExactly(
            new Entry(
                "la",
                "access.refused",
                "so-y-te.benh-vien",
                Map.of("classification", "OPEN", "rule", ""),
                Circumstances.of("CHANGE", Result.REFUSED)));
  }

  @Test
  void keepsNoListOfStrangersWhoWereRefused() {
    assertThatThrownBy(() -> access.grant(INTERNAL, Use.VIEW)).isInstanceOf(Problem.class);
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void keepsReadsOfOpenDataOutOfTheJournal() {
    assertThat(access.grant(OPEN, Use.VIEW).dataset()).isEqualTo("so-y-te.benh-vien");
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void givesNoGrantThatTheJournalDoesNotHold() {
    signIn("an", Role.OFFICER);
    journal.fail();
    assertThatThrownBy(() -> access.grant(INTERNAL, Use.VIEW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(JournalCode.ENTRY_UNWRITTEN));
  }

  @Test
  void asksVisitorsToSignIn() {
    refused(() -> access.grant(INTERNAL, Use.VIEW), AccessCode.SIGN_IN_NEEDED);
    refused(() -> access.requireChange(OPEN), AccessCode.SIGN_IN_NEEDED);
  }

  @Test
  void refusesWhoeverNoRuleAllows() {
    signIn("an", Role.OPERATOR);
    refused(() -> access.grant(INTERNAL, Use.VIEW), AccessCode.FORBIDDEN);
    refused(() -> access.requireChange(OPEN), AccessCode.FORBIDDEN);
  }

  @Test
  void showsNoMoreThanTheDatasetsThatAReaderIsNarrowedTo() {
    signIn("may", Role.OFFICER);
    var whole = Objects.requireNonNull(people.get("may"));
    var narrowed =
        new Principal(
            "may",
            "may",
            whole.agency(),
            Optional.empty(),
            whole.roles(),
            Optional.empty(),
            Optional.of(Set.of(INTERNAL.dataset())));
    people.put("may", narrowed);
    assertThat(access.grant(INTERNAL, Use.API).dataset()).isEqualTo(INTERNAL.dataset());
    assertThat(access.mayChange(INTERNAL, narrowed)).isTrue();
    assertThat(access.mayRead(OPEN, narrowed)).isFalse();
    assertThat(access.mayChange(OPEN, narrowed)).isFalse();
    assertThat(access.sight(OPEN, Use.API)).isEmpty();
    refused(() -> access.grant(OPEN, Use.API), AccessCode.FORBIDDEN);
    assertThat(access.mayChange(OPEN, whole)).isTrue();
    assertThat(access.reach(narrowed).steps())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.what().datasets()).containsExactly(INTERNAL.dataset()));
  }

  @Test
  void knowsNobodyWhomNoRoomKnowsAnyMore() {
    signIn("an", Role.STEWARD);
    people.clear();
    assertThat(access.current().isAnonymous()).isTrue();
  }

  @Test
  void letsTheHouseDoEverything() {
    assertThat(access.mayRead(INTERNAL, access.system())).isTrue();
    assertThat(access.mayChange(INTERNAL, access.system())).isTrue();
    signIn(SignedIn.SYSTEM_ID);
    assertThat(access.current()).isEqualTo(access.system());
  }

  @Test
  void letsNobodyApproveTheOwn() {
    var approver = person("duyet", "H61.03", Role.APPROVER, Optional.empty());
    assertThat(access.mayApprove(INTERNAL, approver, "an")).isTrue();
    assertThat(access.mayApprove(INTERNAL, approver, "duyet")).isFalse();
    var acting = person("duyet", "H61.03", Role.APPROVER, Optional.of("an"));
    assertThat(access.mayApprove(INTERNAL, acting, "an")).isFalse();
    var elsewhere = person("xa", "H61.04", Role.APPROVER, Optional.empty());
    assertThat(access.mayApprove(INTERNAL, elsewhere, "an")).isFalse();
    var officer = person("can-bo", "H61.03", Role.OFFICER, Optional.empty());
    assertThat(access.mayApprove(INTERNAL, officer, "an")).isFalse();
    var steward = person("quan-tri", "H61.99", Role.STEWARD, Optional.empty());
    assertThat(access.mayApprove(INTERNAL, steward, "an")).isTrue();
    assertThat(access.mayApprove(INTERNAL, steward, "quan-tri")).isFalse();
    assertThat(access.mayApprove(INTERNAL, access.system(), SignedIn.SYSTEM_ID)).isTrue();
  }

  private static Principal person(String id, String agency, Role role, Optional<String> behalf) {
    return new Principal(id, id, Optional.of(agency), Optional.empty(), Set.of(role), behalf);
  }

  private void signIn(String id, Role... roles) {
    people.put(id, new Principal(id, id, Optional.of("H61.03"), Set.of(roles)));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id), null, List.of()));
  }

  private ObjectProvider<Principals> known() {
    Principals byId = who -> Optional.ofNullable(people.get(who.id()));
    var factory = new DefaultListableBeanFactory();
    factory.registerSingleton("known", byId);
    return factory.getBeanProvider(Principals.class);
  }

  private static void refused(Runnable act, AccessCode code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
