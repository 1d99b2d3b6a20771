package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.Melt;

/** Notices that names of columns are values: years, quarters, months, agencies and places. */
final class CrossTable {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BETWEEN = " > ";
  private static final String VALUE = "Giá trị";

  /**
   * @param fewest so many different values make a cross-table
   */
  private record Kind(String name, int fewest, Pattern pattern) {}

  private static final List<Kind> KINDS =
      List.of(
          kind(
              "Năm",
              3,
              "(?:năm )?(?<value>(?:(?:sơ bộ|ước tính|ước|prel[.]?|pre[.]?|est[.]?) )?(?:năm )?"
                  + "(?:19|20)\\d{2})(?<rest> [^\\d].*)?"),
          kind("Quý", 3, "(?:qu[ýí]|quarter) (?<value>IV|I{1,3}|[1-4])(?<rest>)"),
          kind("Tháng", 6, "(?:tháng|month|t) ?(?<value>1[0-2]|0?[1-9])(?<rest>)"),
          kind("Tháng", 12, "(?<value>IX|IV|V?I{1,3}|V|X|XI{1,2})(?<rest>)"),
          kind(
              "Đơn vị",
              3,
              "(?<value>(?:sở|chi cục|ubnd|huyện|xã|phường|thị trấn|thị xã|thành phố|tp[.]?|quận"
                  + "|tỉnh|đặc khu) [^\\d(]{2,40})(?<rest>)"));

  private static Kind kind(String name, int fewest, String pattern) {
    return new Kind(name, fewest, Pattern.compile(pattern, FLAGS));
  }

  private record Name(String value, String measure) {}

  private CrossTable() {}

  /**
   * @param headers names of the columns
   * @param figures whether a column holds figures, for each
   */
  static Optional<Melt> melt(List<String> headers, List<Boolean> figures) {
    return KINDS.stream().flatMap(kind -> melt(headers, figures, kind).stream()).findFirst();
  }

  private static Optional<Melt> melt(List<String> headers, List<Boolean> figures, Kind kind) {
    var names = new LinkedHashMap<Integer, Name>();
    for (var column = 0; column < headers.size(); column++) {
      var name = figures.get(column) ? name(headers.get(column), kind) : Optional.<Name>empty();
      if (name.isPresent()) {
        names.put(column, name.get());
      }
    }
    var values = distinct(names.values().stream().map(Name::value));
    var measures = distinct(names.values().stream().map(Name::measure));
    var apart = new LinkedHashSet<>(names.values()).size() == names.size();
    if (values.size() < kind.fewest()
        || !apart
        || names.size() * 2 <= values.size() * measures.size()) {
      return Optional.empty();
    }
    var kept =
        IntStream.range(0, headers.size()).filter(c -> !names.containsKey(c)).boxed().toList();
    var taken = kept.stream().map(headers::get).toList();
    if (kept.isEmpty()
        || taken.contains(kind.name())
        || measures.stream().anyMatch(taken::contains)) {
      return Optional.empty();
    }
    var cells = measures.stream().map(measure -> cells(names, values, measure)).toList();
    return Optional.of(new Melt(headers, kept, kind.name(), values, measures, cells));
  }

  private static List<String> distinct(Stream<String> texts) {
    return List.copyOf(new LinkedHashSet<>(texts.toList()));
  }

  private static List<Integer> cells(
      Map<Integer, Name> names, List<String> values, String measure) {
    return values.stream()
        .map(value ->
            names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Name(value, measure)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1))
        .toList();
  }

  /** One part of the path is the value, the others say what is measured. */
  private static Optional<Name> name(String header, Kind kind) {
    var parts = new ArrayList<>(List.of(header.split(BETWEEN, -1)));
    for (var index = 0; index < parts.size(); index++) {
      var matcher = kind.pattern().matcher(parts.get(index).strip());
      if (matcher.matches()) {
        parts.remove(index);
        var rest = matcher.group("rest");
        if (rest != null && !rest.isBlank()) {
          parts.add(rest.strip());
        }
        var measure = parts.isEmpty() ? VALUE : String.join(BETWEEN, parts);
        return Optional.of(new Name(matcher.group("value"), measure));
      }
    }
    return Optional.empty();
  }
}
