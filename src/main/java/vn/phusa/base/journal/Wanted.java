package vn.phusa.base.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see; what is null does not matter.
 *
 * @param principal id of who did it
 * @param action the action, or its beginning up to a dot, as {@code access}
 * @param subject what it was done to
 * @param row hashes of a row that it touched, one of which it names, of {@link RowKeys#hashes}
 * @param purpose what it was done for
 * @param from first moment
 * @param until first moment no longer wanted
 */
public record Wanted(
    @Nullable String principal,
    @Nullable String action,
    @Nullable String subject,
    @Nullable List<String> row,
    @Nullable String purpose,
    @Nullable Result result,
    @Nullable Instant from,
    @Nullable Instant until) {

  public Wanted {
    row = row == null ? null : List.copyOf(row);
  }

  /** Every entry. */
  public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null, null);

  /** The entries of one action. */
  public static Wanted action(String action) {
    return new Wanted(null, action, null, null, null, null, null, null);
  }
}
