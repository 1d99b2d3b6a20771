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
  private final JournalKeys keys;

  public Redactions(Path directory, JournalKeys keys) {
    this.file = directory.resolve("redactions");
    this.keys = keys;
  }

  /** Adds a record; on the disk when this returns. */
  public synchronized void add(Redaction redaction) throws IOException {
    var text = redaction.text();
    // Begins with a line end too, so that a line that a crash cut short spoils no other.
    var line =
        ByteBuffer.wrap(
            ("\n" + text + " " + keys.sign(text) + "\n").getBytes(StandardCharsets.UTF_8));
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
    if (end < 0) {
      return Optional.empty();
    }
    var text = line.substring(0, end);
    var signature = line.substring(end + 1);
    return Redaction.parsed(text)
        .filter(said -> keys.signed(said.origin(), said.at(), text, signature));
  }
}
