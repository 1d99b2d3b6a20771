package vn.phusa.base.access;

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

  /** Officers may change what their own agency (or one below it) holds, stewards everything. */
  boolean mayChange(Protected subject, Principal principal);

  /**
   * The right to read, for {@link #current()}; a grant for data that is not open is in the journal.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#SIGN_IN_NEEDED} or {@link
   *     AccessCode#FORBIDDEN}
   */
  Grant grant(Protected subject, Purpose purpose);

  /**
   * As {@link #grant(Protected, Purpose)} for a given principal, as a run that goes on after its
   * request.
   */
  Grant grant(Protected subject, Principal principal, Purpose purpose);

  /**
   * Refuses a change by {@link #current()} that {@link #mayChange} does not allow.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#SIGN_IN_NEEDED} or {@link
   *     AccessCode#FORBIDDEN}
   */
  void requireChange(Protected subject);
}
