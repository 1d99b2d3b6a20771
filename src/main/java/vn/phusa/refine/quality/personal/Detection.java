package vn.phusa.refine.quality.personal;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phusa.base.text.Identifier;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.refine.quality.PersonalKind;
import vn.phusa.refine.quality.inner.PersonalSearch;
import vn.phusa.store.lake.ColumnType;

/**
 * Weighs form against context. A form that hardly anything else has is enough by itself; one that
 * much else has (figures, dates, addresses of offices) needs the name of the column or other
 * columns of persons beside it.
 */
@Component
final class Detection implements PersonalSearch {

  private static final double HALF = 0.5;
  private static final double MOST = 0.8;
  private static final double NEARLY_ALL = 0.9;

  /** Fewer values prove nothing without a name. */
  private static final int ENOUGH = 5;

  private static final Set<PersonalKind> OF_PERSONS =
      EnumSet.of(
          PersonalKind.CITIZEN_NUMBER,
          PersonalKind.HEALTH_CARD,
          PersonalKind.NAME,
          PersonalKind.BIRTH_DATE);

  private final Clock clock;

  Detection(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<PersonalFinding> in(List<Looked> columns) {
    var found = new ArrayList<PersonalFinding>();
    for (var column : columns) {
      best(column).ifPresent(found::add);
    }
    var persons = found.stream().anyMatch(one -> OF_PERSONS.contains(one.kind()));
    found.removeIf(one -> !persons && needsPersons(one, columns));
    return found;
  }

  /** An address or a number of figures alone may be an office's or an enterprise's. */
  private static boolean needsPersons(PersonalFinding found, List<Looked> columns) {
    if (found.kind() != PersonalKind.ADDRESS) {
      return false;
    }
    var header =
        columns.stream()
            .filter(column -> column.id().equals(found.column()))
            .map(column -> HeaderWords.of(column.label(), column.id()).words())
            .findFirst()
            .orElse("");
    return List.of(" thuong tru ", " tam tru ", " noi o ", " cho o ", " cu tru ", " que quan ")
        .stream()
        .noneMatch(header::contains);
  }

  private Optional<PersonalFinding> best(Looked column) {
    if (column.values().isEmpty()) {
      return Optional.empty();
    }
    var header = HeaderWords.of(column.label(), column.id());
    return Arrays.stream(PersonalKind.values())
        .filter(kind -> mayHold(kind, column.type()))
        .flatMap(kind -> weighed(kind, column, header).stream())
        .max(Comparator.comparingDouble(PersonalFinding::certainty));
  }

  private static boolean mayHold(PersonalKind kind, ColumnType type) {
    return switch (type) {
      case TEXT -> true;
      case INTEGER, DECIMAL ->
          switch (kind) {
            case CITIZEN_NUMBER, PHONE, BANK_ACCOUNT, TAX_CODE, BIRTH_DATE -> true;
            case HEALTH_CARD, EMAIL, NAME, ADDRESS -> false;
          };
      case DATE, TIMESTAMP, PERIOD -> kind == PersonalKind.BIRTH_DATE;
      case DOUBLE, BOOLEAN, TIME, GEOMETRY -> false;
    };
  }

  private Optional<PersonalFinding> weighed(PersonalKind kind, Looked column, HeaderWords header) {
    var share = share(kind, column);
    var said = header.say(kind) && !isOfBody(kind, header);
    var needed = said ? needed(kind) : neededAlone(kind, header);
    if (share < needed || !said && column.values().size() < ENOUGH) {
      return Optional.empty();
    }
    var certainty = said ? HALF + share / 2 : share * strength(kind);
    return Optional.of(
        new PersonalFinding(column.id(), kind, share, said, Math.min(0.99, certainty)));
  }

  private static boolean isOfBody(PersonalKind kind, HeaderWords header) {
    return switch (kind) {
      case ADDRESS, PHONE, EMAIL, BANK_ACCOUNT -> header.sayBody();
      case NAME, BIRTH_DATE, CITIZEN_NUMBER, HEALTH_CARD, TAX_CODE -> false;
    };
  }

  /** The share that is enough where the column's name says so. */
  private static double needed(PersonalKind kind) {
    return switch (kind) {
      case NAME, ADDRESS -> 0.3;
      case CITIZEN_NUMBER, HEALTH_CARD, TAX_CODE, EMAIL, PHONE, BANK_ACCOUNT, BIRTH_DATE -> HALF;
    };
  }

  private static double neededAlone(PersonalKind kind, HeaderWords header) {
    return switch (kind) {
      case CITIZEN_NUMBER, HEALTH_CARD, EMAIL -> HALF;
      case TAX_CODE -> MOST;
      case PHONE -> NEARLY_ALL;
      case NAME -> header.sayThing() ? 2 : MOST;
      case ADDRESS -> header.sayThing() || header.sayBody() ? 2 : HALF;
      // Every number is of the form of an account, every day may be one of birth.
      case BANK_ACCOUNT, BIRTH_DATE -> 2;
    };
  }

  private static double strength(PersonalKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER, HEALTH_CARD, EMAIL -> 0.95;
      case TAX_CODE, PHONE -> 0.9;
      case NAME, ADDRESS -> 0.8;
      case BANK_ACCOUNT, BIRTH_DATE -> 0;
    };
  }

  private double share(PersonalKind kind, Looked column) {
    var number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
    var fitting =
        column.values().stream()
            .filter(value -> Forms.fits(kind, value, number) && isBorn(kind, value))
            .count();
    return fitting / (double) column.values().size();
  }

  /** Nobody has a number with a year of birth to come. */
  private boolean isBorn(PersonalKind kind, String value) {
    return kind != PersonalKind.CITIZEN_NUMBER
        || Identifier.birthYear(value).map(year -> !year.isAfter(Year.now(clock))).orElse(true);
  }
}
