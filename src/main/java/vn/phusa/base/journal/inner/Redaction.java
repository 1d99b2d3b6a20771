package vn.phusa.base.journal.inner;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phusa.base.journal.Hash;

/**
 * What the installation has signed about entries whose words it removes.
 *
 * @param origin names the key
 * @param kind class of all these entries
 * @param cutoff they are all older
 * @param sequences their numbers, ascending
 * @param digest of their numbers and content hashes, {@link #digest}
 * @param who id of who removes them
 * @param why the rule that it follows
 */
public record Redaction(
    String origin,
    Instant at,
    String kind,
    Instant cutoff,
    List<Long> sequences,
    Hash digest,
    String who,
    String why) {

  private static final int FIELDS = 8;

  public Redaction {
    sequences = List.copyOf(sequences);
  }

  /** One line of text, without its end; it is what is signed. */
  public String text() {
    return String.join(
        " ",
        origin,
        at.toString(),
        kind,
        cutoff.toString(),
        sequences.stream().map(String::valueOf).collect(Collectors.joining(",")),
        digest.base64(),
        encoded(who),
        encoded(why));
  }

  static Optional<Redaction> parsed(String text) {
    var fields = text.split(" ", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Redaction(
              fields[0],
              Instant.parse(fields[1]),
              fields[2],
              Instant.parse(fields[3]),
              Arrays.stream(fields[4].split(",", -1)).map(Long::valueOf).toList(),
              Hash.stored(Base64.getDecoder().decode(fields[5])),
              decoded(fields[6]),
              decoded(fields[7])));
    } catch (IllegalArgumentException | DateTimeException torn) {
      // Not yet known to be signed: it may be anything.
      return Optional.empty();
    }
  }

  /** Hash over lines of number and content hash, in the order of the numbers. */
  public static Hash digest(List<Long> sequences, List<Hash> contents) {
    var lines = new StringBuilder();
    for (var i = 0; i < sequences.size(); i++) {
      lines.append(sequences.get(i)).append(' ').append(contents.get(i).base64()).append('\n');
    }
    return Hash.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
