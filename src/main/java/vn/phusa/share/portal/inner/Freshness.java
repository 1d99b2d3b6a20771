package vn.phusa.share.portal.inner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * How fresh a dataset is.
 *
 * @param days whole days, by the calendar, since the data last changed
 * @param late it should have changed since
 */
public record Freshness(long days, boolean late) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** How old data of a frequency becomes before it is missed: one turn and some days more. */
  private static final Map<String, Integer> PATIENCE =
      Map.of("daily", 3, "weekly", 14, "monthly", 62, "quarterly", 184, "yearly", 548);

  /** The contract's own demand goes before what the frequency says. */
  public static Freshness of(
      Instant changed, Instant now, String frequency, Optional<Integer> demanded) {
    var days =
        ChronoUnit.DAYS.between(changed.atZone(ZONE).toLocalDate(), now.atZone(ZONE).toLocalDate());
    var most = demanded.or(() -> Optional.ofNullable(PATIENCE.get(frequency)));
    return new Freshness(days, most.filter(limit -> days > limit).isPresent());
  }
}
