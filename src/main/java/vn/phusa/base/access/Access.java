package vn.phusa.base.access;

import java.util.List;
import java.util.Optional;

/** Who is asking and what they may. Deny first: whatever no rule allows is refused. */
public interface Access {

  /** Who makes the present request; anonymous when nobody has signed in. */
  Principal current();

  /**
   * The house itself, for work that nobody asks for: profiles, the demo, the command line on the
   * machine.
   */
  Principal system();

  boolean mayRead(Protected subject, Principal principal);

  /**
   * How much of a dataset {@link #current()} sees, for pages that show what was computed from rows;
   * empty when it may not be read at all. Gives nothing and is not journalled.
   */
  Optional<Sight> sight(Protected subject, Use use);

  /**
   * Purposes that rules ask for and that would let {@link #current()} see a dataset in another way
   * than now; none for a visitor.
   */
  List<Purpose> purposes(Protected subject);

  /** Which datasets somebody may know of, for a search. */
  Reach reach(Principal principal);

  /** Officers may change what their own agency (or one below it) holds, stewards everything. */
  boolean mayChange(Protected subject, Principal principal);

  /**
   * Approvers may decide on what their own agency (or one below it) asks for, stewards on
   * everything; who asks does not approve, nor whoever acts for them. The house itself may.
   *
   * @param asker id of who asks for it
   */
  boolean mayApprove(Protected subject, Principal principal, String asker);

  /**
   * The right to read, for {@link #current()}; a grant for data that is not open is in the journal.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#SIGN_IN_NEEDED} or {@link
   *     AccessCode#FORBIDDEN}
   */
  Grant grant(Protected subject, Use use);

  /**
   * As {@link #grant(Protected, Use)} for a given principal, as a run that goes on after its
   * request.
   */
  Grant grant(Protected subject, Principal principal, Use use);

  /**
   * Refuses a change by {@link #current()} that {@link #mayChange} does not allow.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#SIGN_IN_NEEDED} or {@link
   *     AccessCode#FORBIDDEN}
   */
  void requireChange(Protected subject);
}
