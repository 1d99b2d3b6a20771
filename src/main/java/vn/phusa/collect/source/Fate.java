package vn.phusa.collect.source;

/** What became of a delivery. */
public enum Fate {
  /** Its content is in the raw zone; nothing more is known yet. */
  RECEIVED,
  /** A run brings it in. */
  LOADING,
  /** It is in the lake, or was there already. */
  TAKEN,
  /** Somebody has to decide on it. */
  WAITING,
  /** It cannot come in as it is; it stays in the raw zone. */
  REFUSED;

  /** Nothing more happens to it. */
  public boolean isSettled() {
    return this == TAKEN || this == REFUSED;
  }
}
