package vn.phusa.collect.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that can be taken from a source.
 *
 * @param name as {@code public.benh_vien}, or a file's name
 * @param rows about how many rows it has, as the source itself says
 * @param key columns that name a row
 * @param origin what a portal says of it
 */
public record Offer(String name, OptionalLong rows, List<String> key, Optional<Origin> origin) {

  public Offer {
    key = List.copyOf(key);
  }

  /** One whose name says what it is. */
  public Offer(String name, OptionalLong rows, List<String> key) {
    this(name, rows, key, Optional.empty());
  }
}
