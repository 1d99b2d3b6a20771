package vn.phusa.collect.source;

import java.util.Optional;

/**
 * One file or batch on its way from a source.
 *
 * @param item what it is at the source, so that it is taken once: a file with its size and time, a
 *     batch with its last value
 * @param name the file's name, as people see it
 * @param position where the next fetch begins once this is taken; empty when items alone tell
 * @param effect what it does to the rows that are there
 * @param origin what a portal says of it
 */
public record Delivery(
    String item, String name, Optional<String> position, Effect effect, Optional<Origin> origin) {

  /** What a delivery does to the rows of its dataset. */
  public enum Effect {
    /** What the source's timetable says. */
    AS_CHOSEN,
    /** Its rows take the place of all. */
    REPLACES,
    /** It holds keys, and the rows with these keys go. */
    REMOVES
  }

  /** One of which nothing more is known. */
  public Delivery(String item, String name, Optional<String> position, Effect effect) {
    this(item, name, position, effect, Optional.empty());
  }

  /** One that does what the source's timetable says. */
  public Delivery(String item, String name, Optional<String> position) {
    this(item, name, position, Effect.AS_CHOSEN);
  }
}
