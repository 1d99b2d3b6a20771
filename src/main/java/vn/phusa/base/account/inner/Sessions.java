package vn.phusa.base.account.inner;

import java.time.Instant;
import java.util.List;

/** Where somebody is signed in now. */
public interface Sessions {

  /** Last used first. */
  List<Open> of(String person);

  /** Ends one of the person's own; an unknown handle ends none. */
  void end(String person, String handle);

  void endAll(String person);

  /** Ends all but the one of the present request. */
  void endOthers(String person);

  /**
   * Ends the oldest ones until one more fits in; who sits there is told at the next page to sign
   * in.
   *
   * @param most how many there may be with the one that is about to begin
   * @return how many have ended
   */
  int makeRoom(String person, int most);

  /**
   * One of them.
   *
   * @param handle names it on pages without giving it away
   * @param from address that it began at
   * @param browser as it calls itself, shortened
   * @param present the one that asks
   */
  record Open(
      String handle, Instant began, Instant used, String from, String browser, boolean present) {}
}
