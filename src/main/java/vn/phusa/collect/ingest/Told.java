package vn.phusa.collect.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;

/**
 * What somebody has said of a file: what it does not say itself, or what would be read wrongly
 * without it. Kept with the run, so that the same file is read the same way again.
 *
 * @param system in what its maps are measured, as {@code EPSG:9210}; what a map says itself goes
 *     before it
 * @param encoding what its texts are in: {@link #UNICODE}, so that all of them stay as they are
 *     written, or the name of a {@link LegacyEncoding}; nothing where that is to be recognised
 * @param columns the same of single columns, by their 0-based positions in the lines of the file
 *     ({@link TableSource#positions}); it goes before what is said of the whole file
 */
public record Told(
    Optional<String> system, Optional<String> encoding, Map<Integer, String> columns) {

  public static final String UNICODE = "UNICODE";
  public static final Told NOTHING = of(Optional.empty(), Optional.empty());

  private static final Pattern COLUMN = Pattern.compile("(\\d{1,5})\\s*:(.*)");

  public Told {
    system = Objects.requireNonNullElse(system, Optional.empty());
    encoding = Objects.requireNonNullElse(encoding, Optional.empty());
    columns = Map.copyOf(Objects.requireNonNullElse(columns, Map.of()));
  }

  /**
   * As a page or a program sends it; a blank text says nothing.
   *
   * @throws Problem {@link IngestCode#ENCODING_UNKNOWN}
   */
  public static Told of(Optional<String> system, Optional<String> encoding) {
    return of(system, encoding, List.of());
  }

  /**
   * As {@link #of(Optional, Optional)}, with what is said of single columns.
   *
   * @param columns as {@code 2:TCVN3}, several of them in one text with commas between
   * @throws Problem {@link IngestCode#ENCODING_UNKNOWN}, {@link IngestCode#POSITION_UNKNOWN}
   */
  public static Told of(Optional<String> system, Optional<String> encoding, List<String> columns) {
    var single = new TreeMap<Integer, String>();
    columns.stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .filter(text -> !text.isBlank())
        .map(Told::column)
        .forEach(column -> single.put(column.getKey(), column.getValue()));
    return new Told(said(system), said(encoding).map(Told::known), single);
  }

  private static Map.Entry<Integer, String> column(String text) {
    var parts = COLUMN.matcher(text.strip());
    if (!parts.matches()) {
      throw new Problem(IngestCode.POSITION_UNKNOWN, text);
    }
    return Map.entry(Integer.valueOf(parts.group(1)), known(parts.group(2).strip()));
  }

  private static Optional<String> said(Optional<String> text) {
    return text.map(String::strip).filter(given -> !given.isEmpty());
  }

  private static String known(String text) {
    var name = text.toUpperCase(Locale.ROOT);
    return encodings().stream()
        .filter(name::equals)
        .findFirst()
        .orElseThrow(
            () -> new Problem(IngestCode.ENCODING_UNKNOWN, text, String.join(", ", encodings())));
  }

  /** What may be said of texts. */
  public static List<String> encodings() {
    var old = Arrays.stream(LegacyEncoding.values()).map(LegacyEncoding::name);
    return Stream.concat(Stream.of(UNICODE), old).toList();
  }

  /** The encoding from before Unicode that all texts are said to be in. */
  public Optional<LegacyEncoding> legacy() {
    return encoding.flatMap(Told::legacy);
  }

  /** The encoding from before Unicode that a name says; none of {@link #UNICODE}. */
  public static Optional<LegacyEncoding> legacy(String name) {
    return name.equals(UNICODE) ? Optional.empty() : Optional.of(LegacyEncoding.valueOf(name));
  }

  /** What is said of one column and of no other. */
  public Optional<String> of(int column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** What is said of single columns, as {@link #of(Optional, Optional, List)} takes it. */
  public String columnEncoding() {
    return new TreeMap<>(columns)
        .entrySet().stream()
            .map(column -> column.getKey() + ":" + column.getValue())
            .collect(Collectors.joining(","));
  }

  /**
   * The same of a file whose bytes were taken for Windows-1252: what is Unicode there is UTF-8, or
   * what was taken rightly.
   */
  public Told ofBytes() {
    var bytes = new HashMap<Integer, String>();
    columns.forEach((column, name) -> bytes.put(column, ofBytes(name)));
    return new Told(system, encoding.map(Told::ofBytes), bytes);
  }

  private static String ofBytes(String name) {
    return name.equals(UNICODE) ? LegacyEncoding.UTF8_TWICE.name() : name;
  }

  /** What was said, by the names under which the API takes it; nothing of what was not. */
  public Map<String, String> details() {
    var details = new HashMap<String, String>();
    system.ifPresent(name -> details.put("system", name));
    encoding.ifPresent(name -> details.put("encoding", name));
    if (!columns.isEmpty()) {
      details.put("columnEncoding", columnEncoding());
    }
    return Map.copyOf(details);
  }
}
