package vn.phusa.base.journal.inner;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.RowsTouched;

/**
 * The one way to write an entry as bytes, so that its hash means the same for ever. Numbers are
 * big-endian; a text is its length in bytes (4) and its UTF-8; what may be missing begins with 0 or
 * 1; details stand in the order of their keys' bytes. Version 2 has a {@link Salt} after the number
 * of the version; version 1 has none, and the migration {@code V2__journal_chain.sql} writes it in
 * SQL.
 */
public final class Canonical {

  private static final int UNSALTED = 1;
  private static final int SALTED = 2;
  private static final int LINK = 1;
  private static final int BYTES_OF_LINK = 1 + 8 + 8 + 32 + 32;

  private Canonical() {}

  /** The entry as the database gives it back. */
  public static Entry storable(Entry entry) {
    var around = entry.circumstances();
    return new Entry(
        storable(entry.principal()),
        storable(entry.action()),
        storable(entry.subject()),
        entry.details().entrySet().stream()
            .collect(
                Collectors.toMap(
                    detail -> storable(detail.getKey()),
                    detail -> storable(detail.getValue()),
                    (first, second) -> first)),
        new Circumstances(
            storableOrNull(around.actingAs()),
            storableOrNull(around.purpose()),
            storableOrNull(around.address()),
            around.result(),
            around.rows()));
  }

  /** As precise as the database keeps it. */
  public static Instant storable(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Hash of an entry at its place: of its number, its time, the hash before it and its content. */
  public static Hash link(long sequence, Instant at, Hash before, Hash content) {
    var bytes = ByteBuffer.allocate(BYTES_OF_LINK);
    bytes.put((byte) LINK).putLong(sequence).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    return Hash.of(bytes.put(before.bytes()).put(content.bytes()).array());
  }

  /** What an entry says, as bytes. */
  static byte[] bytes(Entry entry, @Nullable Salt salt) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      begin(out, salt);
      text(out, entry.principal());
      text(out, entry.action());
      text(out, entry.subject());
      details(out, entry.details());
      var around = entry.circumstances();
      textOrNone(out, around.actingAs());
      textOrNone(out, around.purpose());
      textOrNone(out, around.address());
      text(out, around.result().name());
      rows(out, around.rows());
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return bytes.toByteArray();
  }

  private static void begin(DataOutputStream out, @Nullable Salt salt) throws IOException {
    if (salt == null) {
      out.writeByte(UNSALTED);
      return;
    }
    out.writeByte(SALTED);
    out.write(salt.bytes());
  }

  private static void details(DataOutputStream out, Map<String, String> details)
      throws IOException {
    out.writeInt(details.size());
    var keys = details.keySet().stream().map(Canonical::utf8).sorted(Arrays::compareUnsigned);
    for (var key : keys.toList()) {
      var name = new String(key, StandardCharsets.UTF_8);
      text(out, name);
      text(out, details.getOrDefault(name, ""));
    }
  }

  private static void rows(DataOutputStream out, @Nullable RowsTouched rows) throws IOException {
    out.writeBoolean(rows != null);
    if (rows != null) {
      out.writeLong(rows.count());
      out.writeInt(rows.keys().size());
      for (var key : rows.keys()) {
        text(out, key);
      }
    }
  }

  private static void textOrNone(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(out, text);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = utf8(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String storableOrNull(@Nullable String text) {
    return text == null ? null : storable(text);
  }

  /** PostgreSQL stores every character but one, and UTF-8 no half of a pair. */
  private static String storable(String text) {
    return new String(utf8(text), StandardCharsets.UTF_8).replace('\u0000', '\uFFFD');
  }
}
