package vn.phusa.base.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;
import vn.phusa.base.journal.inner.Said;
import vn.phusa.base.journal.inner.Salt;

/** Reads a row of {@code journal_entry}. */
final class EntryRow {

  static final String COLUMNS =
      """
      sequence, at, principal, action, subject, details::text as details, acting_as, purpose,
      address, result, row_count, row_keys, salt, content, hash, redacted
      """;

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private EntryRow() {}

  /** A row that may have been meddled with: what cannot be an entry of ours has none. */
  record Stored(
      long sequence,
      Instant at,
      Optional<Said> said,
      Hash content,
      Hash hash,
      Optional<String> redacted) {}

  static Stored stored(ResultSet row) throws SQLException {
    var at = row.getTimestamp("at");
    return new Stored(
        row.getLong("sequence"),
        at == null ? Instant.EPOCH : at.toInstant(),
        plausible(row),
        hash(row.getBytes("content")),
        hash(row.getBytes("hash")),
        Optional.ofNullable(row.getString("redacted")));
  }

  static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(row.getLong("sequence"), row.getTimestamp("at").toInstant(), shown(row));
  }

  private static Entry shown(ResultSet row) throws SQLException {
    var redacted = row.getString("redacted");
    return redacted == null ? entry(row) : placeholder(redacted);
  }

  /** What is shown in place of an entry whose words are gone. */
  static Entry placeholder(String kind) {
    return new Entry("-", "journal.entry.redacted", "-", Map.of("class", kind));
  }

  private static Optional<Said> plausible(ResultSet row) throws SQLException {
    try {
      return Optional.of(new Said(entry(row), salt(row)));
    } catch (JacksonException | IllegalArgumentException | NullPointerException notWrittenByUs) {
      return Optional.empty();
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("principal"),
        row.getString("action"),
        row.getString("subject"),
        JsonMapper.shared().readValue(row.getString("details"), DETAILS),
        new Circumstances(
            row.getString("acting_as"),
            row.getString("purpose"),
            row.getString("address"),
            Result.valueOf(row.getString("result")),
            rows(row)));
  }

  private static @Nullable Salt salt(ResultSet row) throws SQLException {
    var salt = row.getBytes("salt");
    return salt == null ? null : Salt.stored(salt);
  }

  private static @Nullable RowsTouched rows(ResultSet row) throws SQLException {
    var count = row.getLong("row_count");
    if (row.wasNull()) {
      return null;
    }
    return new RowsTouched(count, List.of((String[]) row.getArray("row_keys").getArray()));
  }

  static Hash hash(byte @Nullable [] value) {
    return Hash.stored(value == null ? new byte[0] : value);
  }
}
