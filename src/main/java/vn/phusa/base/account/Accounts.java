package vn.phusa.base.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;

/** Accounts that the house itself makes; people are looked after on {@code /console/people}. */
public interface Accounts {

  /**
   * Makes this account, or makes an existing one as said here. The same call twice is the same as
   * once.
   *
   * @param id small letters, digits, dots and hyphens, as {@code an.nguyen}
   * @param agency electronic code, or null for somebody outside every agency
   * @param password at least ten characters
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#ACCOUNT_INVALID}
   */
  void ensure(String id, String name, @Nullable String agency, Set<Role> roles, String password);

  /** Everyone with an account that is not disabled, by id. */
  List<Principal> all();

  Optional<Principal> find(String id);

  /**
   * Work addresses of those with an account that is not disabled, by id; who has none is left out.
   */
  Map<String, String> emails();

  AccountFigures figures();

  /**
   * The path of a new one-time link to make the first administrator, good for 24 hours; it ends the
   * one before it. Empty as soon as there is an account.
   */
  Optional<String> firstWelcome();

  /**
   * Lets somebody in again who has lost password, phone and recovery codes: takes password and
   * second factors away, ends all sessions and makes a one-time link, good for 24 hours. For
   * whoever runs the server on its machine, where everything can be read anyway; it stands in the
   * journal.
   *
   * @return the path of the link
   * @throws vn.phusa.base.problem.Problem {@link AccountCode#PERSON_MISSING}, also of an account
   *     that is disabled
   */
  String wayBack(String id);
}
