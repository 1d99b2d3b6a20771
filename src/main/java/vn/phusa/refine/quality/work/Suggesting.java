package vn.phusa.refine.quality.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Suggestion;
import vn.phusa.refine.quality.SuggestionKind;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;
import vn.phusa.store.lake.ColumnType;

/**
 * Rules that all rows of a state keep, and what becomes of a contract that takes one over. What
 * must have seen every value is suggested only where all rows were sampled.
 */
record Suggesting(Profile profile, Contract contract) {

  /** Fewer rows keep many rules by chance. */
  private static final long ENOUGH = 20;

  private static final int MOST_CODES = 15;

  /** A code comes as often as that on average; names and numbers do not. */
  private static final int REPEATED = 10;

  private static final int LONGEST_SHAPE = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final Pattern CODE = Pattern.compile("(ma|so|id|code|cccd|mst)(_.*)?|.*_(ma|id|code)");

  List<Suggestion> all() {
    if (profile.rows() < ENOUGH) {
      return List.of();
    }
    return contract.columns().stream()
        .flatMap(column -> profile.find(column.id()).stream().flatMap(known -> of(column, known)))
        .toList();
  }

  private Stream<Suggestion> of(Column column, ColumnSummary known) {
    return Stream.of(
            required(column, known),
            unique(column, known),
            range(column, known),
            codes(column, known),
            pattern(column, known))
        .flatMap(Optional::stream);
  }

  private Optional<Suggestion> required(Column column, ColumnSummary known) {
    return column.required()
            || contract.key().contains(column.id())
            || known.present() < profile.rows()
        ? Optional.empty()
        : suggested(SuggestionKind.REQUIRED, column, List.of());
  }

  /** Figures are often different by chance: only what is called a code, and no "số …" counted. */
  private Optional<Suggestion> unique(Column column, ColumnSummary known) {
    var type = column.type() == ColumnType.TEXT || column.type() == ColumnType.INTEGER;
    var told = column.unique() || contract.key().contains(column.id());
    var holds =
        isExact() && known.present() == profile.rows() && known.distinct() == profile.rows();
    var count = column.type() == ColumnType.INTEGER && column.id().startsWith("so");
    return type && !count && !told && holds && CODE.matcher(column.id()).matches()
        ? suggested(SuggestionKind.UNIQUE, column, List.of())
        : Optional.empty();
  }

  private Optional<Suggestion> range(Column column, ColumnSummary known) {
    var number =
        switch (column.type()) {
          case INTEGER, DECIMAL, DOUBLE -> true;
          case TEXT, PERIOD, BOOLEAN, DATE, TIME, TIMESTAMP, GEOMETRY -> false;
        };
    var least =
        number ? known.spread().least().flatMap(Suggesting::number) : Optional.<BigDecimal>empty();
    var most =
        number ? known.spread().most().flatMap(Suggesting::number) : Optional.<BigDecimal>empty();
    if (least.isEmpty()
        || most.isEmpty()
        || least.get().signum() < 0
        || has(column, Rule.Range.class)) {
      return Optional.empty();
    }
    var percent = column.unit().filter(unit -> unit.strip().equals("%")).isPresent();
    var upper = percent && most.get().compareTo(HUNDRED) <= 0 ? "100" : "";
    return suggested(SuggestionKind.RANGE, column, List.of("0", upper));
  }

  private Optional<Suggestion> codes(Column column, ColumnSummary known) {
    var values = known.sample().frequent().stream().map(Counted::value).sorted().toList();
    var few =
        known.distinct() > 1
            && known.distinct() <= MOST_CODES
            && known.distinct() == values.size()
            && known.present() >= known.distinct() * REPEATED
            && known.lengths().longest() <= 100;
    return column.type() == ColumnType.TEXT
            && isExact()
            && few
            && has(column) == 0
            && !isPersonal(column)
        ? suggested(SuggestionKind.CODES, column, values)
        : Optional.empty();
  }

  /** A contract is read by more people than the rows are; it must not list who is in them. */
  private boolean isPersonal(Column column) {
    return profile.findings().stream().anyMatch(one -> one.column().equals(column.id()));
  }

  private Optional<Suggestion> pattern(Column column, ColumnSummary known) {
    var shapes = known.sample().shapes();
    var one = shapes.size() == 1 && known.sample().values() == known.present();
    if (column.type() != ColumnType.TEXT || !isExact() || !one || has(column) > 0) {
      return Optional.empty();
    }
    return expression(shapes.getFirst().value(), known.lengths())
        .flatMap(text -> suggested(SuggestionKind.PATTERN, column, List.of(text)));
  }

  /** Only of shapes with figures and without small letters: codes, not sentences. */
  private static Optional<String> expression(String shape, ColumnSummary.Lengths lengths) {
    if (!shape.contains("9") || shape.contains("a") || shape.length() > LONGEST_SHAPE) {
      return Optional.empty();
    }
    if (shape.equals("9")) {
      var fixed = lengths.shortest() == lengths.longest();
      return Optional.of(fixed ? "[0-9]{" + lengths.longest() + "}" : "[0-9]+");
    }
    var text = new StringBuilder();
    for (var at = 0; at < shape.length(); at++) {
      var sign = shape.charAt(at);
      switch (sign) {
        case '9' -> text.append("[0-9]+");
        case 'A' -> text.append("\\p{Lu}+");
        default ->
            text.append(
                Character.isWhitespace(sign) ? String.valueOf(sign) : "[" + escaped(sign) + "]");
      }
    }
    return Optional.of(text.toString());
  }

  private static String escaped(char sign) {
    return "\\^]-[".indexOf(sign) >= 0 ? "\\" + sign : String.valueOf(sign);
  }

  private boolean isExact() {
    return profile.sampled() == profile.rows();
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static boolean has(Column column, Class<? extends Rule> kind) {
    return column.rules().stream().anyMatch(kind::isInstance);
  }

  /** Rules that say already which values there may be. */
  private static long has(Column column) {
    return column.rules().stream().filter(rule -> !(rule instanceof Rule.Range)).count();
  }

  private static Optional<Suggestion> suggested(
      SuggestionKind kind, Column column, List<String> values) {
    return Optional.of(new Suggestion(kind, column.id(), values));
  }

  /** The contract with the rule. */
  Contract with(Suggestion suggestion) {
    var columns =
        contract.columns().stream()
            .map(column ->
                column.id().equals(suggestion.column()) ? ruled(column, suggestion) : column)
            .toList();
    return new Contract(
        contract.dataset(),
        contract.version(),
        contract.title(),
        columns,
        contract.key(),
        contract.rules(),
        contract.thresholds(),
        contract.freshnessDays());
  }

  private static Column ruled(Column column, Suggestion suggestion) {
    var values = suggestion.values();
    return switch (suggestion.kind()) {
      case REQUIRED -> column.demanded();
      case UNIQUE ->
          new Column(
              column.id(),
              column.label(),
              column.source(),
              column.description(),
              column.type(),
              column.required(),
              true,
              column.unit(),
              column.form(),
              column.rules());
      case RANGE ->
          ruled(column, new Rule.Range(number(values.getFirst()), number(values.getLast())));
      case CODES -> ruled(column, new Rule.CodeList(values));
      case PATTERN -> ruled(column, new Rule.Pattern(values.getFirst()));
    };
  }

  private static Column ruled(Column column, Rule rule) {
    var rules = new ArrayList<>(column.rules());
    rules.add(rule);
    return new Column(
        column.id(),
        column.label(),
        column.source(),
        column.description(),
        column.type(),
        column.required(),
        column.unique(),
        column.unit(),
        column.form(),
        rules);
  }
}
