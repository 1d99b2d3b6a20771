package vn.phusa.base.account.inner;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.SignedIn;

/** What an account must be like; a broken rule is named by the key of its sentence. */
public final class AccountRules {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
  private static final Set<String> TAKEN = Set.of(SignedIn.SYSTEM_ID, Principal.ANONYMOUS_ID);
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 120;
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 200;

  private AccountRules() {}

  /** The first rule that this id or name breaks. */
  public static Optional<String> broken(String id, String name) {
    if (id.length() > LONGEST || !ID.matcher(id).matches() || TAKEN.contains(id)) {
      return Optional.of("id");
    }
    return name.isBlank() || name.length() > LONGEST_NAME ? Optional.of("name") : Optional.empty();
  }

  /** The rule that this password breaks (as NIST SP 800-63B, 3.1.1.2: length, no composition). */
  public static Optional<String> brokenBy(String password, String id) {
    var fits = password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    return fits && !password.equalsIgnoreCase(id) ? Optional.empty() : Optional.of("password");
  }
}
