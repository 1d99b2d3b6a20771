package vn.phusa.base.journal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which rows an act concerned, without their data.
 *
 * @param count how many
 * @param keys hashes of their keys, in hexadecimal digits; empty when only the number is known
 */
public record RowsTouched(long count, List<String> keys) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]+");

  public RowsTouched {
    keys = List.copyOf(keys);
    if (!keys.stream().allMatch(key -> HASH.matcher(key).matches())) {
      throw new IllegalArgumentException("a key goes into the journal as a hash only");
    }
  }
}
