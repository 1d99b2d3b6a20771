package vn.phusa.base.machine.inner;

/** What a machine proves itself with. */
public enum Kind {
  /** Sent with every call. */
  KEY,
  /** Sent to the token endpoint alone. */
  SECRET,
  /** Shown while the connection is made. */
  CERTIFICATE
}
