package vn.phusa.collect.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 */
public record Told(Optional<String> system, Optional<String> encoding) {

  public static final String UNICODE = "UNICODE";
  public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

  public Told {
    system = Objects.requireNonNullElse(system, Optional.empty());
    encoding = Objects.requireNonNullElse(encoding, Optional.empty());
  }

  /**
   * As a page or a program sends it; a blank text says nothing.
   *
   * @throws Problem {@link IngestCode#ENCODING_UNKNOWN}
   */
  public static Told of(Optional<String> system, Optional<String> encoding) {
    return new Told(said(system), said(encoding).map(Told::known));
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
    return encoding.filter(name -> !name.equals(UNICODE)).map(LegacyEncoding::valueOf);
  }

  /** What was said, by the names under which the API takes it; nothing of what was not. */
  public Map<String, String> details() {
    var details = new HashMap<String, String>();
    system.ifPresent(name -> details.put("system", name));
    encoding.ifPresent(name -> details.put("encoding", name));
    return Map.copyOf(details);
  }
}
