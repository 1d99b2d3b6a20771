package vn.phusa.base.law.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.phusa.base.law.Cited;
import vn.phusa.base.law.Law;
import vn.phusa.base.law.LawCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;

/** What a visitor asks for, as text; nothing asked for is an empty text. */
@Component
class LawQuery {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Law law;
  private final Clock clock;

  LawQuery(Law law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /** The texts of a state whose number, title or issuer holds the words. */
  List<Cited> find(String words, String state, LocalDate day) {
    var wanted = Fold.fold(words);
    var in = state.isEmpty() ? List.of(Cited.State.values()) : List.of(state(state));
    return law.all(day).stream()
        .filter(cited -> in.contains(cited.state()))
        .filter(cited -> searched(cited).contains(wanted))
        .toList();
  }

  LocalDate day(String date) {
    try {
      return date.isEmpty() ? LocalDate.now(clock.withZone(ZONE)) : LocalDate.parse(date);
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, LawCode.LAW_DAY_MALFORMED, date);
    }
  }

  private static String searched(Cited cited) {
    var text = cited.text();
    return Fold.fold(String.join(" ", text.number(), text.article(), text.title(), text.issuer()));
  }

  private static Cited.State state(String state) {
    try {
      return Cited.State.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, LawCode.LAW_STATE_UNKNOWN, state);
    }
  }
}
