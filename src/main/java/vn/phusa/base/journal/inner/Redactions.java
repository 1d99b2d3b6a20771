package vn.phusa.base.journal.inner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code redactions} outside the database: a signed line for each {@link Redaction}. It
 * only grows; without its lines the entries that they name are found changed.
 */
public final class Redactions {

  private final Path file;
  private final SigningKey key;

  public Redactions(Path directory, SigningKey key) {
    this.file = directory.resolve("redactions");
    this.key = key;
  }

  /** Adds a record; on the disk when this returns. */
  public synchronized void add(Redaction redaction) throws IOException {
    var text = redaction.text();
    // Begins with a line end too, so that a line that a crash cut short spoils no other.
    var line =
        ByteBuffer.wrap(
            ("\n" + text + " " + key.sign(text) + "\n").getBytes(StandardCharsets.UTF_8));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
  }

  /** All that bear a signature of this installation. */
  public List<Redaction> all() throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.map(this::signed).flatMap(Optional::stream).toList();
    }
  }

  private Optional<Redaction> signed(String line) {
    var end = line.lastIndexOf(' ');
    if (end < 0 || !key.signed(line.substring(0, end), line.substring(end + 1))) {
      return Optional.empty();
    }
    return Redaction.parsed(line.substring(0, end))
        .filter(redaction -> redaction.origin().equals(key.origin()));
  }
}
