package vn.phusa.base.account.inner;

import java.io.Serializable;

/**
 * Keys that a device keeps (WebAuthn). The device itself asks its owner for a finger, a face or a
 * PIN, so a passkey is two factors in one.
 */
public interface Passkeys {

  /** Begins to make one for this person. */
  Challenge enrolling(Person person, Site site);

  /**
   * Keeps the key that the device has made.
   *
   * @param answer the credential as JSON, as the browser gives it
   * @param label what its owner calls it
   * @throws vn.phusa.base.problem.Problem {@code PASSKEY_REFUSED}
   */
  void enrol(Challenge challenge, String answer, String label, Site site);

  /** Begins to ask whoever is there for a key that this site knows. */
  Challenge asking(Site site);

  /**
   * Whose key it is that has signed.
   *
   * @throws vn.phusa.base.problem.Problem {@code PASSKEY_REFUSED}
   */
  String answeredBy(Challenge challenge, String answer, Site site);

  /** Takes one of the person's own away; an unknown one is none. */
  void remove(String person, String id);

  /**
   * What a device is asked.
   *
   * @param json for the browser
   * @param options the same, to be kept in the session until the answer comes, and used once
   */
  record Challenge(String json, Serializable options) implements Serializable {}

  /**
   * What keys belong to.
   *
   * @param domain as {@code dulieu.tayninh.gov.vn}
   * @param origin as {@code https://dulieu.tayninh.gov.vn}
   */
  record Site(String domain, String origin) {}
}
