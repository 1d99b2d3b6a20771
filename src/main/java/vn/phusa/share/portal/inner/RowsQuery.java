package vn.phusa.share.portal.inner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.PortalCode;
import vn.phusa.share.portal.inner.RowsRequest.Reason;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Query.Selected;

/** Reads a request for rows into the lake's typed query. */
@Component
public class RowsQuery {

  /** Rows of a JSON page when nothing is said, and at the most. */
  public static final long PAGE = 100;

  public static final long LARGEST_PAGE = 10_000;
  private static final long FARTHEST = 1_000_000_000_000L;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
  private static final Pattern AGGREGATE =
      Pattern.compile("([a-z_]+)\\((\\*|[A-Za-z0-9_]+)\\)(?::([A-Za-z_][A-Za-z0-9_]*))?");

  private final Cql2 cql2;

  RowsQuery(Cql2 cql2) {
    this.cql2 = cql2;
  }

  public Query read(RowsRequest request, RowFormat format) {
    var groupBy = names(request, "groupBy");
    var selected = new ArrayList<Selected>();
    var plain = request.text("select").isPresent() ? names(request, "select") : groupBy;
    plain.forEach(column -> selected.add(new Selected.Plain(column)));
    selected.addAll(aggregates(request));
    var cursor = request.text("cursor").map(Cursor::parse);
    return new Query(
        selected,
        request.text("filter").map(cql2::parse),
        groupBy,
        order(request),
        limit(request, format),
        cursor
            .map(Cursor::offset)
            .orElseGet(() -> request.number("offset", 0, FARTHEST).orElse(0L)),
        cursor
            .<AsOf>map(place -> new AsOf.AtSnapshot(place.snapshot()))
            .orElseGet(() -> asOf(request)));
  }

  private static long limit(RowsRequest request, RowFormat format) {
    if (format == RowFormat.JSON) {
      return request.number("limit", 1, LARGEST_PAGE).orElse(PAGE);
    }
    return request.number("limit", 1, FARTHEST).orElse(0L);
  }

  private static List<String> names(RowsRequest request, String parameter) {
    var text = request.text(parameter);
    if (text.isEmpty()) {
      return List.of();
    }
    var names = Arrays.stream(text.get().split(",", -1)).map(String::strip).toList();
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw RowsRequest.invalid(parameter, text.get(), Reason.LIST);
    }
    return names;
  }

  private static List<Selected> aggregates(RowsRequest request) {
    var text = request.text("aggregate");
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(text.get().split(",", -1)).map(part -> aggregate(part.strip())).toList();
  }

  private static Selected aggregate(String text) {
    var parts = AGGREGATE.matcher(text);
    if (!parts.matches()) {
      throw RowsRequest.invalid("aggregate", text, Reason.AGGREGATE);
    }
    var column = parts.group(2);
    var function = function(parts.group(1), text);
    if (column.equals("*") && function != Query.Function.COUNT) {
      throw RowsRequest.invalid("aggregate", text, Reason.AGGREGATE);
    }
    var usual = column.equals("*") ? "count" : parts.group(1) + "_" + column;
    return new Selected.Aggregate(
        function, column, Optional.ofNullable(parts.group(3)).orElse(usual));
  }

  private static Query.Function function(String name, String text) {
    return Arrays.stream(Query.Function.values())
        .filter(function -> function.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> RowsRequest.invalid("aggregate", text, Reason.AGGREGATE));
  }

  private static List<Query.Order> order(RowsRequest request) {
    var text = request.text("sort");
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(text.get().split(",", -1))
        .map(part -> order(part.strip(), text.get()))
        .toList();
  }

  private static Query.Order order(String part, String whole) {
    var descending = part.startsWith("-");
    var name = descending ? part.substring(1) : part;
    if (!NAME.matcher(name).matches()) {
      throw RowsRequest.invalid("sort", whole, Reason.LIST);
    }
    return new Query.Order(
        name, descending ? Query.Direction.DESCENDING : Query.Direction.ASCENDING);
  }

  /** A snapshot's number, an instant, or a day: its end in Vietnamese time. */
  private static AsOf asOf(RowsRequest request) {
    var text = request.text("asOf");
    if (text.isEmpty()) {
      return new AsOf.Newest();
    }
    try {
      return asOf(text.get().strip());
    } catch (DateTimeException | NumberFormatException e) {
      throw new Problem(
          e, PortalCode.PARAMETER_INVALID, "asOf", text.get(), Reason.AS_OF.ordinal(), 0, 0);
    }
  }

  private static AsOf asOf(String text) {
    if (text.matches("\\d{10,19}")) {
      return new AsOf.AtSnapshot(Long.parseLong(text));
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      var end = LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant();
      return new AsOf.AtTime(end.minusNanos(1000));
    }
    if (text.matches("\\d+")) {
      return new AsOf.AtSnapshot(Long.parseLong(text));
    }
    // With a sign in front a year may have nine digits, more than a clock can tell.
    if (!text.matches("\\d{4}-.*")) {
      throw new DateTimeException(text);
    }
    return new AsOf.AtTime(Instant.parse(text));
  }
}
