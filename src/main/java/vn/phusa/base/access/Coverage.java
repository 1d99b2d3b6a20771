package vn.phusa.base.access;

/** Which roles reach which dataset. Whatever is not said here is refused. */
final class Coverage {

  private Coverage() {}

  static boolean mayRead(Protected subject, Principal principal) {
    return switch (subject.classification()) {
      case OPEN -> true;
      case INTERNAL ->
          principal.has(Role.STEWARD)
              || ((principal.has(Role.OFFICER) || principal.has(Role.LEADER))
                  && covers(principal, subject.agency()));
    };
  }

  static boolean mayChange(Protected subject, Principal principal) {
    return principal.has(Role.STEWARD)
        || (principal.has(Role.OFFICER) && covers(principal, subject.agency()));
  }

  /** The same agency or one below it: codes grow to the right (Quyết định 20/2020/QĐ-TTg). */
  private static boolean covers(Principal principal, String other) {
    return principal
        .agency()
        .filter(code -> other.equals(code) || other.startsWith(code + "."))
        .isPresent();
  }
}
