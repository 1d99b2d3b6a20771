package vn.phusa.base.account.inner;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Asks again who somebody is, before what could shut them out or let somebody else in: for the
 * password, or, of whoever has none here, for having just signed in at the provider of identities.
 */
public interface Reproof {

  /**
   * Lets nobody else pass.
   *
   * @param password what was typed; nothing where none is wanted
   * @throws vn.phusa.base.problem.Problem {@code PASSWORD_WRONG}, {@code SIGN_IN_LOCKED} or {@code
   *     PROVE_AGAIN}
   */
  void require(Person person, String password, HttpServletRequest request);

  Wanted wanted(Person person, HttpServletRequest request);

  /**
   * What a page has to ask for.
   *
   * @param password the person has one here
   * @param proven otherwise: has just signed in at the provider
   * @param provider what people call it; empty without one
   */
  record Wanted(boolean password, boolean proven, String provider) {

    /** A form may be sent. */
    public boolean met() {
      return password || proven;
    }
  }
}
