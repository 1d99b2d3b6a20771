package vn.phusa.base.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phusa.base.access.inner.People;
import vn.phusa.base.access.inner.Person;
import vn.phusa.base.access.inner.Rules;
import vn.phusa.base.access.inner.SignedIn;
import vn.phusa.base.directory.Units;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.House;

class GrantingAccessTest {

  private static final Protected OPEN =
      new Protected("so-y-te.benh-vien", "H61.03", Classification.OPEN);
  private static final Protected INTERNAL =
      new Protected("so-y-te.ho-so", "H61.03", Classification.INTERNAL);

  private final FakePeople people = new FakePeople();
  private final FakeJournal journal = new FakeJournal();
  private final Access access =
      new GrantingAccess(
          people,
          new Sights(House.bean(Rules.class), House.bean(Units.class), Clock.systemUTC()),
          purpose -> new byte[32],
          journal);

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void writesReadsOfNonOpenDataIntoTheJournal() {
    signIn("an", false, Role.OFFICER);
    var grant = access.grant(INTERNAL, Purpose.DOWNLOAD);
    assertThat(grant.principal().id()).isEqualTo("an");
    assertThat(journal.entries)
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
    signIn("la", false, Role.LEADER);
    assertThatThrownBy(() -> access.requireChange(OPEN)).isInstanceOf(Problem.class);
    assertThat(journal.entries)
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
    assertThatThrownBy(() -> access.grant(INTERNAL, Purpose.VIEW)).isInstanceOf(Problem.class);
    assertThat(journal.entries).isEmpty();
  }

  @Test
  void keepsReadsOfOpenDataOutOfTheJournal() {
    assertThat(access.grant(OPEN, Purpose.VIEW).dataset()).isEqualTo("so-y-te.benh-vien");
    assertThat(journal.entries).isEmpty();
  }

  @Test
  void givesNoGrantThatTheJournalDoesNotHold() {
    signIn("an", false, Role.OFFICER);
    journal.broken = true;
    assertThatThrownBy(() -> access.grant(INTERNAL, Purpose.VIEW))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(JournalCode.ENTRY_UNWRITTEN));
  }

  @Test
  void asksVisitorsToSignIn() {
    refused(() -> access.grant(INTERNAL, Purpose.VIEW), AccessCode.SIGN_IN_NEEDED);
    refused(() -> access.requireChange(OPEN), AccessCode.SIGN_IN_NEEDED);
  }

  @Test
  void refusesWhoeverNoRuleAllows() {
    signIn("an", false, Role.OPERATOR);
    refused(() -> access.grant(INTERNAL, Purpose.VIEW), AccessCode.FORBIDDEN);
    refused(() -> access.requireChange(OPEN), AccessCode.FORBIDDEN);
  }

  @Test
  void forgetsADisabledPersonAtOnce() {
    signIn("an", true, Role.STEWARD);
    assertThat(access.current().isAnonymous()).isTrue();
  }

  @Test
  void letsTheHouseDoEverything() {
    assertThat(access.mayRead(INTERNAL, access.system())).isTrue();
    assertThat(access.mayChange(INTERNAL, access.system())).isTrue();
    signIn(SignedIn.SYSTEM_ID, false);
    assertThat(access.current()).isEqualTo(access.system());
  }

  private void signIn(String id, boolean disabled, Role... roles) {
    people.save(new Person(id, id, null, "H61.03", null, Set.of(roles), "hash", disabled));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id), null, List.of()));
  }

  private static void refused(Runnable act, AccessCode code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private static final class FakePeople implements People {
    private final Map<String, Person> people = new HashMap<>();

    @Override
    public Optional<Person> find(String id) {
      return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Person> all() {
      return List.copyOf(people.values());
    }

    @Override
    public boolean isEmpty() {
      return people.isEmpty();
    }

    @Override
    public void save(Person person) {
      people.put(person.id(), person);
    }
  }

  private static final class FakeJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private boolean broken;

    @Override
    public void append(Entry entry) {
      if (broken) {
        throw new Problem(JournalCode.ENTRY_UNWRITTEN);
      }
      entries.add(entry);
    }

    @Override
    public List<Recorded> about(String subject, int limit) {
      return List.of();
    }

    @Override
    public List<Recorded> newest(int limit) {
      return entries.stream().map(entry -> new Recorded(1, Instant.EPOCH, entry)).toList();
    }
  }
}
