package vn.phusa.base.account;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** For somebody who has lost phone and recovery codes when no operator is left who could help. */
@Component
class WayBack {

  private final People people;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Links links;
  private final Journal journal;

  WayBack(People people, SecondFactors factors, Sessions sessions, Links links, Journal journal) {
    this.people = people;
    this.factors = factors;
    this.sessions = sessions;
    this.links = links;
    this.journal = journal;
  }

  /**
   * Takes password, second factors and sessions away and makes a link, all or nothing. The password
   * goes because it would otherwise be enough for whoever found it with the phone.
   */
  @Transactional
  String open(String id) {
    var person =
        people
            .find(id)
            .filter(known -> !known.disabled())
            .orElseThrow(() -> new Problem(AccountCode.PERSON_MISSING, id));
    people.save(person.withoutPassword());
    factors.remove(id);
    sessions.endAll(id);
    record("access.factor.removed", id);
    record("access.link.made", id);
    return links.make(id);
  }

  private void record(String action, String id) {
    journal.append(new Entry(SignedIn.SYSTEM_ID, action, id, Map.of()));
  }
}
