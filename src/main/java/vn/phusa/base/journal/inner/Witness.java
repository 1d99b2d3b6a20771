package vn.phusa.base.journal.inner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.key.PrivateFile;

/**
 * The file {@code checkpoints} outside the database: a line for each checkpoint, flushed to disk
 * before anybody is told that an entry is durable. It tells when the database has lost its end. A
 * file that has grown begins anew with its newest line, which vouches for all before it.
 */
public final class Witness {

  private static final long LARGEST = 1 << 20;
  private static final int FIELDS = 5;

  private final Path file;
  private final long largest;

  private Witness(Path file, long largest) {
    this.file = file;
    this.largest = largest;
  }

  public static Witness in(Path directory) {
    return new Witness(directory.resolve("checkpoints"), LARGEST);
  }

  static Witness in(Path directory, long largest) {
    return new Witness(directory.resolve("checkpoints"), largest);
  }

  /** Adds a checkpoint; on the disk when this returns. */
  public void add(Checkpoint checkpoint) throws IOException {
    if (Files.exists(file) && Files.size(file) > largest) {
      PrivateFile.write(file, line(checkpoint));
      return;
    }
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.position(channel.size());
      var line =
          ByteBuffer.wrap((tornLine(channel) + line(checkpoint)).getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
  }

  /** A write that a crash cut short is closed, so that it spoils no other line. */
  private static String tornLine(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return "";
    }
    var last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n' ? "" : "\n";
  }

  /** All that stand in the file, by size. */
  public List<Checkpoint> all() throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    var bySize = new TreeMap<Long, Checkpoint>();
    try (var lines = Files.lines(file)) {
      lines
          .map(Witness::parsed)
          .flatMap(Optional::stream)
          .forEach(one -> bySize.put(one.size(), one));
    }
    return List.copyOf(bySize.values());
  }

  public Optional<Checkpoint> newest() throws IOException {
    var all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private static String line(Checkpoint checkpoint) {
    return String.join(
            " ",
            checkpoint.origin(),
            Long.toString(checkpoint.size()),
            checkpoint.root().base64(),
            checkpoint.at().toString(),
            checkpoint.signature())
        + "\n";
  }

  private static Optional<Checkpoint> parsed(String line) {
    var fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Checkpoint(
              fields[0],
              Long.parseLong(fields[1]),
              Hash.stored(Base64.getDecoder().decode(fields[2])),
              Instant.parse(fields[3]),
              fields[4]));
    } catch (RuntimeException torn) {
      return Optional.empty();
    }
  }
}
