package vn.phusa.base.machine.inner;

/** Whether a machine may call. */
public enum Standing {
  ACTIVE,
  DISABLED,
  ENDED,
  /** Nobody with an account answers for it any more. */
  OWNERLESS
}
