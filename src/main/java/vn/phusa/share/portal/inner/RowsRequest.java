package vn.phusa.share.portal.inner;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.PortalCode;

/** The parameters of a request for rows, as they came. */
public record RowsRequest(Map<String, String> parameters) {

  private static final Set<String> KNOWN =
      Set.of(
          "filter",
          "filter-lang",
          "select",
          "sort",
          "groupBy",
          "aggregate",
          "limit",
          "offset",
          "cursor",
          "asOf",
          "f",
          "count",
          "header",
          "purpose");

  private static final Set<String> HEADERS = Set.of("labels", "ids");

  /** Refuses parameters that nobody knows: a misspelt filter must not return everything. */
  public RowsRequest {
    parameters = Map.copyOf(parameters);
    for (var name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw invalid(name, parameters.get(name), Reason.UNKNOWN);
      }
    }
    var language = parameters.getOrDefault("filter-lang", "cql2-text");
    if (!language.equals("cql2-text")) {
      throw invalid("filter-lang", language, Reason.FILTER_LANGUAGE);
    }
    var header = parameters.getOrDefault("header", "labels");
    if (!HEADERS.contains(header)) {
      throw invalid("header", header, Reason.HEADER);
    }
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Long> number(String name, long least, long most) {
    return text(name).map(value -> number(name, value, least, most));
  }

  public static long number(String name, String value, long least, long most) {
    try {
      var number = Long.parseLong(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Problem(
          e, PortalCode.PARAMETER_INVALID, name, value, Reason.NUMBER.ordinal(), least, most);
    }
    throw new Problem(
        PortalCode.PARAMETER_INVALID, name, value, Reason.NUMBER.ordinal(), least, most);
  }

  /** Whether a CSV file carries the columns' ids instead of their labels. */
  public boolean idsWanted() {
    return text("header").filter("ids"::equals).isPresent();
  }

  public boolean countWanted() {
    return text("count").filter(Boolean::parseBoolean).isPresent();
  }

  /** The refusal of a parameter; the sentence is chosen by the reason. */
  public static Problem invalid(String name, @Nullable String value, Reason reason) {
    return new Problem(
        PortalCode.PARAMETER_INVALID, name, value == null ? "" : value, reason.ordinal(), 0, 0);
  }

  /** Why a parameter is refused; the order is that of the choices in the words. */
  public enum Reason {
    UNKNOWN,
    NUMBER,
    FILTER_LANGUAGE,
    AGGREGATE,
    AS_OF,
    LIST,
    HEADER
  }
}
