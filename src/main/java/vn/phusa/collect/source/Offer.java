package vn.phusa.collect.source;

import java.util.List;
import java.util.OptionalLong;

/**
 * Something that can be taken from a source.
 *
 * @param name as {@code public.benh_vien}, or a file's name
 * @param rows about how many rows it has, as the source itself says
 * @param key columns that name a row
 */
public record Offer(String name, OptionalLong rows, List<String> key) {

  public Offer {
    key = List.copyOf(key);
  }
}
