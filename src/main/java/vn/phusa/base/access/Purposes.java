package vn.phusa.base.access;

import java.util.List;
import java.util.Optional;

/** Purposes for which data can be asked for, kept by stewards. Everything is journalled. */
public interface Purposes {

  /** All, also those that have ended, by their titles. */
  List<Purpose> all();

  /** Those that can be stated today, by their titles. */
  List<Purpose> current();

  /**
   * What the present request is made for: the parameter {@code purpose} of a call of the API, else
   * what the person has chosen for the session.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#PURPOSE_UNKNOWN} for a parameter that
   *     names none of {@link #current()}, {@link AccessCode#SIGN_IN_NEEDED} for one of a stranger
   */
  Optional<Purpose> stated();

  /**
   * Chooses a purpose for the present session until another is chosen, or none.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#PURPOSE_UNKNOWN}
   */
  void state(Optional<String> purpose, String principal);

  /**
   * Adds a purpose or changes the one of its id.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#PURPOSE_INVALID}
   */
  void save(Purpose purpose, String principal);
}
