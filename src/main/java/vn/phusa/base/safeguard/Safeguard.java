package vn.phusa.base.safeguard;

import java.util.List;

/**
 * Something that a room does, or could do, against an attack or a loss. Every bean of this type is
 * shown to operators and auditors on {@code /console/security}.
 */
public interface Safeguard {

  /**
   * How this installation stands now. Quick, for a page waits for it; what cannot be found out is
   * {@link Outcome.State#UNKNOWN}, with the reason in its sentence. Secrets never stand in it.
   */
  List<Outcome> measure();
}
