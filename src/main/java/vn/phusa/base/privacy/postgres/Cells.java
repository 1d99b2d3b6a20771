package vn.phusa.base.privacy.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as they pass between records and columns. */
final class Cells {

  private static final int LONGEST_ID = 18;

  private Cells() {}

  /** The key that an id stands for; one that no row has when it is none. */
  static long key(String id) {
    var digits =
        !id.isEmpty()
            && id.length() <= LONGEST_ID
            && id.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    return digits ? Long.parseLong(id) : -1;
  }

  /** The key of a row that may be none. */
  static @Nullable Long keyOrNull(String id) {
    return id.isEmpty() ? null : key(id);
  }

  /** The id of another row; empty when there is none. */
  static String other(ResultSet row, String column) throws SQLException {
    var key = row.getString(column);
    return key == null ? "" : key;
  }

  static OffsetDateTime moment(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> momentIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
