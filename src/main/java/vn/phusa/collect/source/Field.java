package vn.phusa.collect.source;

/**
 * One field of a connector's form.
 *
 * @param name also the key of its words, {@code source.field.<name>}
 * @param usual what stands in it at first
 */
public record Field(String name, Kind kind, Step step, boolean needed, String usual) {

  /** What it holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** Sealed, and never shown again. */
    SECRET,
    /** One of the {@link Offer}s. */
    OFFER,
    /** How the way to the server is protected: {@code none}, {@code encrypt} or {@code verify}. */
    PROTECTION
  }

  /** When it is asked for. */
  public enum Step {
    /** Before the connection is tried. */
    CONNECT,
    /** When it is known what can be taken. */
    CHOOSE
  }

  public static Field needed(String name, Kind kind, Step step, String usual) {
    return new Field(name, kind, step, true, usual);
  }

  public static Field optional(String name, Kind kind, Step step) {
    return new Field(name, kind, step, false, "");
  }
}
