package vn.phusa.base.privacy.postgres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.Basis;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.problem.Problem;

/** The tables {@code privacy_item} and {@code privacy_basis}: what the law lists. */
@Component
class Lists {

  private static final String IN_FORCE =
      "valid_from <= :today and (valid_to is null or valid_to > :today) as in_force";

  private final JdbcClient jdbc;
  private final Clock clock;

  Lists(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<DataItem> items() {
    return jdbc.sql("select *, " + IN_FORCE + " from privacy_item order by position")
        .param("today", today())
        .query((row, number) ->
            new DataItem(
                row.getString("id"),
                DataItem.Grade.valueOf(row.getString("grade")),
                row.getString("place"),
                row.getString("vietnamese"),
                row.getString("english"),
                row.getBoolean("told_to_subjects"),
                row.getBoolean("in_force")))
        .list();
  }

  List<Basis> bases() {
    return jdbc.sql("select *, " + IN_FORCE + " from privacy_basis order by position")
        .param("today", today())
        .query((row, number) ->
            new Basis(
                row.getString("id"),
                row.getString("place"),
                row.getString("vietnamese"),
                row.getString("english"),
                row.getBoolean("asks_consent"),
                row.getBoolean("in_force")))
        .list();
  }

  /** Refuses an empty choice of items, and one that the law does not list. */
  void checkItems(List<String> chosen) {
    if (chosen.isEmpty()) {
      throw Checks.missing("items");
    }
    var known = items().stream().map(DataItem::id).toList();
    chosen.stream()
        .filter(item -> !known.contains(item))
        .findFirst()
        .ifPresent(unknown -> {
          throw new Problem(PrivacyCode.CHOICE_UNKNOWN, unknown);
        });
  }

  /** The basis of that id. */
  Basis basis(String id) {
    return bases().stream()
        .filter(basis -> basis.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            id.isEmpty() ? Checks.missing("basis") : new Problem(PrivacyCode.CHOICE_UNKNOWN, id));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
