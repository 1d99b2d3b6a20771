package vn.phusa.collect.source;

import java.util.List;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.Told;

/**
 * One field of a connector's form.
 *
 * @param name also the key of its words, {@code source.field.<name>}
 * @param usual what stands in it at first
 * @param choices what it can hold, when it is a {@link Kind#CHOICE}; the words of each are {@code
 *     source.choice.<name>.<choice>}
 */
public record Field(
    String name, Kind kind, Step step, boolean needed, String usual, List<String> choices) {

  public Field {
    choices = List.copyOf(choices);
  }

  /** In what the maps of its files are measured, where they do not say so. */
  public static final Field SYSTEM = optional("system", Kind.TEXT, Step.CHOOSE);

  /** Texts are read in the encoding that they are recognised to be in. */
  public static final String RECOGNISED = "RECOGNISED";

  /** What the texts of its files are in, where that would be recognised wrongly. */
  public static final Field ENCODING =
      new Field("encoding", Kind.CHOICE, Step.CHOOSE, false, RECOGNISED, encodings());

  private static List<String> encodings() {
    return Stream.concat(Stream.of(RECOGNISED), Told.encodings().stream()).toList();
  }

  /** What it holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** Sealed, and never shown again. */
    SECRET,
    /** One of the {@link Offer}s. */
    OFFER,
    /** One of a few. */
    CHOICE
  }

  /** When it is asked for. */
  public enum Step {
    /** Before the connection is tried. */
    CONNECT,
    /** When it is known what can be taken. */
    CHOOSE
  }

  public static Field needed(String name, Kind kind, Step step, String usual) {
    return new Field(name, kind, step, true, usual, List.of());
  }

  public static Field optional(String name, Kind kind, Step step) {
    return new Field(name, kind, step, false, "", List.of());
  }

  /** One of a few, at first the first of them. */
  public static Field oneOf(String name, Step step, List<String> choices) {
    return new Field(name, Kind.CHOICE, step, true, choices.getFirst(), choices);
  }
}
