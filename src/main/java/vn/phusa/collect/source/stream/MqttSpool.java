package vn.phusa.collect.source.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.collect.source.stream.MqttMessages.Arrived;

/**
 * Messages as they came, on disk before the broker is told that we have them: it forgets them then,
 * and lets few be on their way at once, far fewer than are worth a commit. A file of them is a
 * batch. What a former life of this process left is there again.
 */
final class MqttSpool {

  private static final String ENDING = ".messages";
  private static final String LAST = "last";
  private static final String FILTER = "filter";
  private static final String UNANSWERED = "unanswered";

  private final Path folder;

  /** The newest message under each of a connection's 65,535 numbers, to know it when sent again. */
  private final Map<Integer, String> kept = new HashMap<>();

  MqttSpool(Path folder) throws IOException {
    this.folder = folder;
    for (var file : Stream.concat(Stream.of(folder.resolve(LAST)), files().stream()).toList()) {
      read(file).forEach(one -> kept.put(one.id, one.hash()));
    }
  }

  /** What is kept of a message; its number is the one under which it may be sent again. */
  record Kept(int id, String topic, String at, byte[] payload) {

    String hash() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(topic.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(payload));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Batches that have been kept, the oldest first. */
  List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  Path begin(Instant now) {
    return folder.resolve(now.toString().replaceAll("[^0-9TZ]", "-") + ENDING);
  }

  /**
   * Durable when this returns. What the broker sends a second time, because it does not know that
   * we have it, is passed over.
   *
   * @return how many were added
   */
  int keep(Path file, List<Arrived> messages, Instant now) throws IOException {
    var lines = new StringBuilder();
    var added = 0;
    for (var one : messages) {
      var message = one.message();
      // Finer than that no clock of ours is; and the engine has two types of moments.
      var at = now.truncatedTo(ChronoUnit.MILLIS).toString();
      var kept = new Kept(message.getId(), one.topic(), at, message.getPayload());
      var hash = kept.hash();
      if (message.isDuplicate() && hash.equals(this.kept.get(kept.id))) {
        continue;
      }
      lines.append(JsonMapper.shared().writeValueAsString(kept)).append('\n');
      added++;
      if (message.getQos() > 0) {
        this.kept.put(kept.id, hash);
      }
    }
    append(file, lines);
    return added;
  }

  private static void append(Path file, StringBuilder lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /** A last line that was not written to its end was never acknowledged, and comes again. */
  static List<Kept> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var found = new ArrayList<Kept>();
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        found.add(JsonMapper.shared().readValue(line, Kept.class));
      }
    } catch (JacksonException cut) {
      return found;
    }
    return found;
  }

  /** What the broker remembers that we want, if it does; empty at first. */
  String filter() throws IOException {
    var file = folder.resolve(FILTER);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  void wants(String filter) throws IOException {
    Files.writeString(folder.resolve(FILTER), filter);
  }

  /** Has been handed over; the newest stays, for its messages may be sent again. */
  void done(Path file) throws IOException {
    Files.move(file, folder.resolve(LAST), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether the broker waits for no answers from a line that broke. */
  boolean isAnswered() {
    return Files.notExists(folder.resolve(UNANSWERED));
  }

  void answered(boolean all) throws IOException {
    if (all) {
      Files.deleteIfExists(folder.resolve(UNANSWERED));
    } else {
      Files.writeString(folder.resolve(UNANSWERED), "");
    }
  }
}
