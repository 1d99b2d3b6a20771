package vn.phusa.base.account.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.account.inner.Standing;
import vn.phusa.base.account.inner.Standings;

/**
 * What an operator sees of accounts, and does for people who lost a phone or left a session open.
 */
@Component
class Care {

  private final Staff staff;
  private final Standings standings;
  private final SecondFactors factors;
  private final Sessions sessions;

  Care(Staff staff, Standings standings, SecondFactors factors, Sessions sessions) {
    this.staff = staff;
    this.standings = standings;
    this.factors = factors;
    this.sessions = sessions;
  }

  Map<String, Standing> standings() {
    staff.all();
    return standings.all();
  }

  List<Sessions.Open> sessions(Person person) {
    return sessions.of(staff.load(person.id()).id());
  }

  void endSessions(String id) {
    var person = staff.load(id);
    sessions.endAll(id);
    staff.record("access.session.ended", person);
  }

  /** Of somebody who lost it; open sessions end too, for whoever found the phone may have one. */
  void removeFactors(String id) {
    var person = staff.load(id);
    factors.remove(id);
    sessions.endAll(id);
    staff.record("access.factor.removed", person);
  }
}
