package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.PersonRequest;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.TimeLimit;
import vn.phusa.base.privacy.TimeLimits;
import vn.phusa.base.problem.Problem;

/** The table {@code privacy_time_limit}. */
@Component
class PostgresTimeLimits implements TimeLimits {

  private static final int MOST = 1000;
  private static final List<String> MATTERS =
      Stream.concat(
              Stream.of(PersonRequest.Kind.values()).map(PersonRequest.Kind::name),
              Stream.of(TimeLimit.BREACH, TimeLimit.INCIDENT))
          .toList();
  private static final Comparator<TimeLimit> ORDER =
      Comparator.comparing((TimeLimit limit) -> MATTERS.indexOf(limit.matter()))
          .thenComparing(TimeLimit::step)
          .thenComparing(TimeLimit::validFrom, Comparator.reverseOrder());

  private final JdbcClient jdbc;
  private final Acts acts;

  PostgresTimeLimits(JdbcClient jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  @Override
  public List<TimeLimit> all() {
    return jdbc
        .sql("select * from privacy_time_limit")
        .query(PostgresTimeLimits::limit)
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  @Override
  public void change(
      String matter, TimeLimit.Step step, int amount, LocalDate from, String principal) {
    var last =
        all().stream()
            .filter(one -> one.matter().equals(matter) && one.step() == step)
            .findFirst()
            .orElseThrow(() -> new Problem(PrivacyCode.LIMIT_MISSING, matter, from.toString()));
    if (amount < 1 || amount > MOST || !from.isAfter(last.validFrom())) {
      throw new Problem(PrivacyCode.LIMIT_WRONG, MOST, last.validFrom().toString());
    }
    acts.record(
        () -> {
          end(last, from);
          begin(last, amount, from);
        },
        principal,
        "privacy.limit.changed",
        matter + "." + step,
        () ->
            Map.of(
                "before", last.amount() + " " + last.unit(),
                "amount", amount + " " + last.unit(),
                "from", from.toString()));
  }

  private void end(TimeLimit last, LocalDate day) {
    jdbc.sql(
            """
            update privacy_time_limit set valid_to = :day
            where matter = :matter and step = :step and valid_from = :from
            """)
        .param("day", day)
        .param("matter", last.matter())
        .param("step", last.step().name())
        .param("from", last.validFrom())
        .update();
  }

  private void begin(TimeLimit last, int amount, LocalDate from) {
    jdbc.sql(
            """
            insert into privacy_time_limit (matter, step, amount, unit, valid_from, subject)
            values (:matter, :step, :amount, :unit, :from, :subject)
            """)
        .param("matter", last.matter())
        .param("step", last.step().name())
        .param("amount", amount)
        .param("unit", last.unit().name())
        .param("from", from)
        .param("subject", last.subject())
        .update();
  }

  private static TimeLimit limit(ResultSet row, int number) throws SQLException {
    return new TimeLimit(
        row.getString("matter"),
        TimeLimit.Step.valueOf(row.getString("step")),
        row.getInt("amount"),
        TimeLimit.Unit.valueOf(row.getString("unit")),
        row.getObject("valid_from", LocalDate.class),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getString("subject"));
  }
}
