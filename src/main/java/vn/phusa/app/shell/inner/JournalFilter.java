package vn.phusa.app.shell.inner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/**
 * What somebody asked the journal for, as it was typed; nothing where nothing was. Times are days,
 * local times of Vietnam, or instants with {@code Z}; a last day counts whole.
 *
 * @param row the key of a row of the dataset {@code subject}, its parts with {@code |} between
 * @param stated what it was done for: a purpose, by its id; an address of the API cannot call it
 *     {@code purpose}, as that states one
 */
public record JournalFilter(
    String principal,
    String action,
    String subject,
    String row,
    String stated,
    String result,
    String from,
    String to) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String BETWEEN = "[|]";
  private static final int LENGTH_OF_DAY = 10;
  private static final int LAST_YEAR = 9998;

  /** From the parameters of a request. */
  public static JournalFilter of(Map<String, String> asked) {
    return new JournalFilter(
        text(asked, "principal"),
        text(asked, "action"),
        text(asked, "subject"),
        text(asked, "row"),
        text(asked, "stated"),
        text(asked, "result").toUpperCase(Locale.ROOT),
        text(asked, "from"),
        text(asked, "to"));
  }

  /**
   * What it means.
   *
   * @throws Problem {@link RequestCode#PARAMETER_WRONG}
   */
  public Wanted wanted(RowKeys keys) {
    return new Wanted(
        orNull(principal),
        orNull(action),
        orNull(subject),
        touched(keys),
        orNull(stated),
        ending(),
        start(),
        end());
  }

  private @Nullable List<String> touched(RowKeys keys) {
    if (row.isEmpty()) {
      return null;
    }
    if (subject.isEmpty()) {
      throw new Problem(RequestCode.PARAMETER_WRONG, "subject", "", "so-y-te.benh-vien");
    }
    return keys.hashes(subject, Arrays.stream(row.split(BETWEEN, -1)).map(String::strip).toList());
  }

  public boolean isEmpty() {
    return parameters().isEmpty();
  }

  /** The query of an address that asks the same, with its question mark or without anything. */
  public String query() {
    return parameters().entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** What was typed, by its name. */
  public Map<String, String> parameters() {
    var all = new LinkedHashMap<String, String>();
    all.put("principal", principal);
    all.put("action", action);
    all.put("subject", subject);
    all.put("row", row);
    all.put("stated", stated);
    all.put("result", result);
    all.put("from", from);
    all.put("to", to);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The same for the journal itself: whose row somebody looked for is not written down. */
  public Map<String, String> noted(RowKeys keys) {
    var all = new LinkedHashMap<>(parameters());
    var hashes = touched(keys);
    if (hashes != null) {
      all.put("row", String.join(",", hashes));
    }
    return all;
  }

  private @Nullable Result ending() {
    try {
      return result.isEmpty() ? null : Result.valueOf(result);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(
          unknown, RequestCode.PARAMETER_WRONG, "result", result, "DONE, REFUSED, FAILED");
    }
  }

  private @Nullable Instant start() {
    return from.isEmpty() ? null : moment("from", from);
  }

  private @Nullable Instant end() {
    if (to.isEmpty()) {
      return null;
    }
    var moment = moment("to", to);
    return to.length() == LENGTH_OF_DAY
        ? moment.atZone(ZONE).plusDays(1).toInstant()
        : moment.plusMillis(1);
  }

  private static Instant moment(String name, String text) {
    try {
      return near(parsed(text));
    } catch (DateTimeException unreadable) {
      throw new Problem(
          unreadable, RequestCode.PARAMETER_WRONG, name, text, "2026-11-23, 2026-11-23T08:00");
    }
  }

  private static Instant parsed(String text) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return text.length() == LENGTH_OF_DAY
        ? LocalDate.parse(text).atStartOfDay(ZONE).toInstant()
        : LocalDateTime.parse(text).atZone(ZONE).toInstant();
  }

  /** The database counts no further than people do. */
  private static Instant near(Instant moment) {
    var year = moment.atZone(ZONE).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("year " + year);
    }
    return moment;
  }

  private static String text(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "").strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
