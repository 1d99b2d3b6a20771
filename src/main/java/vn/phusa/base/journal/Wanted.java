package vn.phusa.base.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see; what is null does not matter.
 *
 * @param principal id of who did it
 * @param action the action, or its beginning up to a dot, as {@code access}
 * @param subject what it was done to
 * @param row hash of a row that it touched, of {@link RowKeys}
 * @param from first moment
 * @param until first moment no longer wanted
 */
public record Wanted(
    @Nullable String principal,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String row,
    @Nullable Result result,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Every entry. */
  public static final Wanted ALL = new Wanted(null, null, null, null, null, null, null);

  /** The entries of one action. */
  public static Wanted action(String action) {
    return new Wanted(null, action, null, null, null, null, null);
  }
}
