package vn.phusa.base.directory.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for: a name, perhaps with its kind, and what it lies in.
 *
 * @param within names without kind, folded
 */
record UnitSearch(String name, List<String> within) {

  private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{3}|\\d{5}");
  private static final Map<String, String> KINDS =
      Map.of(
          "tinh", "tỉnh",
          "thanh pho", "thành phố",
          "quan", "quận",
          "huyen", "huyện",
          "thi xa", "thị xã",
          "thi tran", "thị trấn",
          "phuong", "phường",
          "xa", "xã",
          "dac khu", "đặc khu");

  UnitSearch {
    within = within.stream().filter(part -> !part.isEmpty()).limit(2).toList();
  }

  /** The folded name without what looks like its kind. */
  static String bare(String written) {
    return UnitName.keys(written).getLast();
  }

  /** Only digits are looked up; PostgreSQL takes no text with a NUL in it. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  boolean isEmpty() {
    return bare(name).isEmpty();
  }

  /** Each name behind a comma is that of the parent or of the one above it. */
  String condition() {
    return IntStream.range(0, within.size())
        .mapToObj(
            place -> "(p.name_key = :within%1$d or g.name_key = :within%1$d)".formatted(place))
        .collect(Collectors.joining(" and ", within.isEmpty() ? "" : "where ", " "));
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    // A folded key has letters, digits and blanks only, so no sign of LIKE is in it.
    parameters.put("keys", UnitName.keys(name));
    parameters.put("starts", bare(name) + "%");
    parameters.put("contains", "%" + bare(name) + "%");
    parameters.put("kind", KINDS.getOrDefault(UnitName.kind(name), ""));
    for (var place = 0; place < within.size(); place++) {
      parameters.put("within" + place, within.get(place));
    }
    return parameters;
  }
}
