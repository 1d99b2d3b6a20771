package vn.phusa.base.account.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.account.inner.AccountRules;

/** What somebody with a one-time link fills in; id and name only the first administrator. */
record WelcomeForm(String id, String name, String password, String repeat) {

  /** Key of the rule that is broken; the link of a known person brings the id. */
  Optional<String> brokenRule(@Nullable String person) {
    var chosen = person == null ? id : person;
    var account = person == null ? AccountRules.broken(id, name) : Optional.<String>empty();
    return account
        .or(() -> AccountRules.brokenBy(password, chosen))
        .or(() -> password.equals(repeat) ? Optional.empty() : Optional.of("repeat"));
  }

  @Override
  public String toString() {
    return "WelcomeForm[" + id + "]";
  }
}
