package vn.phusa.share.portal.inner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.phusa.share.portal.inner.ChartPlan.Kind;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.ColumnType;

/**
 * Chooses a chart from a contract: time by number, else category by number, else a histogram; what
 * the visitor asks for goes before what is chosen for them.
 */
public final class ChartChoice {

  private static final Set<ColumnType> TIMES =
      Set.of(ColumnType.PERIOD, ColumnType.DATE, ColumnType.TIMESTAMP);
  private static final Set<ColumnType> NUMBERS =
      Set.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DOUBLE);
  private static final int SERIES = 8;
  private static final int COMPARED = 30;
  private static final int BARS = 100;

  /** Numbers that say which, not how much. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(^|_)(id|ma|stt|so_thu_tu|code|kinh_?do|vi_?do|lat|latitude|lon|lng|longitude)(_|$)");

  private static final Pattern TIME = Pattern.compile("(ngay|thang|quy|nam|year)(_\\d+)?");

  /** A column for each year, side by side. */
  private static final Pattern YEARLY = Pattern.compile(".*_((19|20)\\d\\d)");

  private static final Pattern PLACE =
      Pattern.compile("(^|_)(tinh|thanh_pho|xa|phuong|huyen|quan|dia_phuong|don_vi)(_|$)");
  private static final Pattern SHARE =
      Pattern.compile(
          "(^|_)(ty_?le|ti_?le|phan_tram|trung_binh|binh_quan|chi_so|gia|diem|so_voi|toc_do"
              + "|mat_do|nong_do|nhiet_?do\\w*|do_?am)(_|$)");

  /** Units of what can be added up, whatever the column is called. */
  private static final Pattern AMOUNT =
      Pattern.compile("(^|.* )(người|đồng|tấn|ha|hộ|con|ca|lượt|giường|mw|kwh)");

  private final List<Column> columns;
  private final List<ColumnProfile> profiles;

  public ChartChoice(List<Column> columns, List<ColumnProfile> profiles) {
    this.columns = columns;
    this.profiles = profiles;
  }

  /** Empty when there is nothing to plot. */
  public Optional<ChartPlan> plan() {
    var number = number();
    var time = columns.stream().filter(this::isTime).findFirst();
    var category = category(number);
    if (time.isPresent() && number.isPresent() && !isCrossSection(category, time.get())) {
      return Optional.of(line(time.get(), number.get()));
    }
    if (category.isPresent()) {
      return Optional.of(bars(category.get(), number));
    }
    return number.map(column ->
        new ChartPlan(
            Kind.HISTOGRAM, column.id(), Optional.of(column.id()), "count", Optional.empty()));
  }

  /**
   * The chart that an address asks for: {@code kind}, {@code x}, {@code y}, {@code aggregate} and
   * {@code split}. What does not fit these columns is left out, so that old links stay readable.
   */
  public Optional<ChartPlan> plan(Map<String, String> asked) {
    return plan().map(usual -> plan(usual, asked));
  }

  private ChartPlan plan(ChartPlan usual, Map<String, String> asked) {
    var x = asked(asked, "x", this::isAxis).orElse(usual.x());
    var y = asked.containsKey("y") ? asked(asked, "y", ChartChoice::isNumber) : usual.y();
    var split = asked.containsKey("split") ? asked(asked, "split", this::isSplit) : usual.split();
    var aggregate =
        Optional.ofNullable(asked.get("aggregate"))
            .filter(ChartPlan.AGGREGATES::contains)
            .orElse(usual.aggregate());
    var kind = kind(asked.getOrDefault("kind", "")).orElse(usual.kind());
    if (kind == Kind.HISTOGRAM) {
      var number = y.or(() -> number().map(Column::id));
      return number.isEmpty() ? usual : new ChartPlan(kind, x, number, aggregate, Optional.empty());
    }
    return new ChartPlan(
        kind, x, y, y.isEmpty() ? "count" : aggregate, split.filter(column -> !column.equals(x)));
  }

  private static Optional<Kind> kind(String name) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private Optional<String> asked(Map<String, String> asked, String name, Predicate<Column> fits) {
    return columns.stream()
        .filter(column -> column.id().equals(asked.get(name)))
        .filter(fits)
        .map(Column::id)
        .findFirst();
  }

  /** Columns that a chart can go along. */
  public List<Column> axes() {
    return columns.stream().filter(this::isAxis).toList();
  }

  /** Columns whose numbers can be plotted. */
  public List<Column> numbers() {
    return columns.stream().filter(ChartChoice::isNumber).toList();
  }

  /** Columns that can divide a chart into series. */
  public List<Column> splits() {
    return columns.stream().filter(this::isSplit).toList();
  }

  private boolean isAxis(Column column) {
    return column.type() != ColumnType.GEOMETRY;
  }

  private boolean isSplit(Column column) {
    return isCategory(column) || column.type() == ColumnType.PERIOD;
  }

  /** Each row is a place or thing of its own: a date beside it says when, not how it went on. */
  private boolean isCrossSection(Optional<Column> category, Column time) {
    return category.filter(column -> distinct(column) == rows() && rows() > 1).isPresent()
        && distinct(time) < rows();
  }

  private ChartPlan line(Column time, Column number) {
    var aggregate = aggregate(number);
    var split =
        category(few(SERIES))
            .or(() -> aggregate.equals("avg") ? category(few(COMPARED)) : Optional.empty());
    return new ChartPlan(
        Kind.LINE, time.id(), Optional.of(number.id()), aggregate, split.map(Column::id));
  }

  private Optional<Column> category(Predicate<Column> fits) {
    return columns.stream().filter(this::isCategory).filter(this::repeats).filter(fits).findFirst();
  }

  private ChartPlan bars(Column category, Optional<Column> number) {
    return new ChartPlan(
        Kind.BAR,
        category.id(),
        number.map(Column::id),
        number.map(ChartChoice::aggregate).orElse("count"),
        Optional.empty());
  }

  private boolean isTime(Column column) {
    return TIMES.contains(column.type())
        || (column.type() == ColumnType.INTEGER && column.id().matches("nam|year|nien_vu"));
  }

  private static boolean isNumber(Column column) {
    return NUMBERS.contains(column.type());
  }

  private boolean isCategory(Column column) {
    return column.type() == ColumnType.TEXT || column.type() == ColumnType.BOOLEAN;
  }

  private Optional<Column> number() {
    var numbers =
        columns.stream().filter(this::measures).filter(column -> distinct(column) != 1).toList();
    var yearly = numbers.stream().filter(column -> YEARLY.matcher(column.id()).matches()).toList();
    return yearly.size() >= 3
        ? yearly.stream().max(Comparator.comparing(ChartChoice::year))
        : numbers.stream().findFirst();
  }

  private boolean measures(Column column) {
    var time = column.type() == ColumnType.INTEGER && TIME.matcher(column.id()).matches();
    return isNumber(column) && !time && !IDENTIFIER.matcher(column.id()).find();
  }

  private static String year(Column column) {
    return column.id().substring(column.id().length() - 4);
  }

  /** A place first, then the category with the most values that still fit. */
  private Optional<Column> category(Optional<Column> number) {
    var fitting =
        columns.stream()
            .filter(this::isCategory)
            .filter(this::repeats)
            .filter(column -> number.isPresent() || distinct(column) * 2 <= rows())
            .toList();
    var place = fitting.stream().filter(column -> PLACE.matcher(column.id()).find()).findFirst();
    return place.or(
        () -> fitting.stream().filter(few(BARS)).max(Comparator.comparingLong(this::distinct)));
  }

  /**
   * Text that is different in every row names things and is no category, unless it names places or
   * rows are few.
   */
  private boolean repeats(Column column) {
    var distinct = distinct(column);
    return distinct > 1
        && !IDENTIFIER.matcher(column.id()).find()
        && (distinct < rows() || rows() <= 100 || PLACE.matcher(column.id()).find())
        && !column.id().startsWith("ghi_chu");
  }

  private Predicate<Column> few(int most) {
    return column -> distinct(column) > 1 && distinct(column) <= most;
  }

  private long distinct(Column column) {
    return profiles.stream()
        .filter(profile -> profile.column().equals(column.id()))
        .findFirst()
        .map(ColumnProfile::distinct)
        .orElse(0L);
  }

  private long rows() {
    return profiles.stream().findFirst().map(ColumnProfile::rows).orElse(0L);
  }

  private static String aggregate(Column column) {
    var unit = column.unit().orElse("").toLowerCase(Locale.ROOT);
    if (unit.contains("%") || unit.contains("/")) {
      return "avg";
    }
    var averaged = !AMOUNT.matcher(unit).matches() && SHARE.matcher(column.id()).find();
    return averaged ? "avg" : "sum";
  }
}
