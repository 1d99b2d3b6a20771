package vn.phusa.base.privacy.inner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phusa.base.privacy.Basis;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.text.Words;

/**
 * How the pages say what the registers hold.
 *
 * @param agencies names by code
 */
public record Said(
    Words words,
    Map<String, String> agencies,
    List<DataItem> items,
    List<Basis> bases,
    Instant now) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public Said {
    agencies = Map.copyOf(agencies);
    items = List.copyOf(items);
    bases = List.copyOf(bases);
  }

  public String agency(String code) {
    return agencies.getOrDefault(code, code);
  }

  public String agencies(List<String> codes) {
    return String.join("; ", codes.stream().map(this::agency).toList());
  }

  public String item(DataItem item) {
    return item.name(words.locale());
  }

  /** The items of these ids, in the order of the law. */
  public List<DataItem> chosen(List<String> ids) {
    return items.stream().filter(item -> ids.contains(item.id())).toList();
  }

  public boolean sensitive(List<String> ids) {
    return chosen(ids).stream().anyMatch(item -> item.grade() == DataItem.Grade.SENSITIVE);
  }

  public String basis(String id) {
    return bases.stream()
        .filter(basis -> basis.id().equals(id))
        .findFirst()
        .map(basis -> basis.name(words.locale()) + " (" + basis.place() + ")")
        .orElse(id);
  }

  public boolean asksConsent(String id) {
    return bases.stream().anyMatch(basis -> basis.id().equals(id) && basis.asksConsent());
  }

  /** A moment in Vietnamese time: {@code 14:05 29/11/2026}. */
  public String moment(Instant moment) {
    var local = LocalDateTime.ofInstant(moment, WorkingDays.ZONE);
    return CLOCK.format(local) + " " + words.day(local.toLocalDate());
  }

  /** A moment as a field of a form takes it. */
  public static String field(Instant moment) {
    return FIELD.format(LocalDateTime.ofInstant(moment, WorkingDays.ZONE));
  }

  /** By when: a day to its end, or a moment. */
  public String due(Duty duty) {
    if (!duty.wholeDays()) {
      return words.of("privacy.due.moment", moment(duty.due()));
    }
    var last = LocalDateTime.ofInstant(duty.due(), WorkingDays.ZONE).toLocalDate().minusDays(1);
    return words.of("privacy.due.day", words.day(last));
  }

  /** How much time is left, or how late it is. */
  public String left(Duty duty) {
    return switch (duty.standing(now)) {
      case KEPT -> words.of("privacy.standing.KEPT");
      case KEPT_LATE -> words.of("privacy.standing.KEPT_LATE");
      case LATE -> words.of("privacy.standing.LATE", length(Duration.between(duty.due(), now)));
      case SOON, OPEN ->
          words.of("privacy.standing.OPEN", length(Duration.between(now, duty.due())));
    };
  }

  private String length(Duration length) {
    if (length.toDays() > 0) {
      return words.of("privacy.length.days", length.toDays());
    }
    return length.toHours() > 0
        ? words.of("privacy.length.hours", length.toHours())
        : words.of("privacy.length.minutes", length.toMinutes());
  }
}
