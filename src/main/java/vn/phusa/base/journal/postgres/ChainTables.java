package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Tile;

/** The one statement that lets the journal grow, and what is read to go on after it. */
@Component
class ChainTables {

  /**
   * One statement is one transaction: entries, tiles and checkpoint come together or not at all.
   */
  private static final String INSERT =
      """
      with entries as (
        insert into journal_entry
          (sequence, at, principal, action, subject, details, acting_as, purpose, address, result,
           row_count, row_keys, salt, content, hash)
        select sequence, at, principal, action, subject, details, acting_as, purpose, address,
          result, row_count, string_to_array(row_keys, ','), salt, content, hash
        from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::jsonb[],
          ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bytea[],
          ?::bytea[], ?::bytea[])
          as given (sequence, at, principal, action, subject, details, acting_as, purpose, address,
            result, row_count, row_keys, salt, content, hash)
      ), tiles as (
        insert into journal_tile (level, index, hash)
        select * from unnest(?::int[], ?::bigint[], ?::bytea[])
      ), superseded as (
        delete from journal_checkpoint where size = ?
      )
      insert into journal_checkpoint (size, origin, root, at, signature) values (?, ?, ?, ?, ?)
      """;

  private final DataSource database;

  ChainTables(DataSource database) {
    this.database = database;
  }

  /** Adds all or nothing; durable when it returns, whatever transaction the caller is in. */
  void add(Draft draft) throws SQLException {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      var next = new Places(insert);
      entries(next, draft.entries());
      next.array("int4", draft.tiles(), tile -> tile.level());
      next.array("int8", draft.tiles(), tile -> tile.index());
      next.hashes(draft.tiles(), Tile::hash);
      insert.setLong(next.place(), draft.superseded());
      var checkpoint = draft.checkpoint();
      insert.setLong(next.place(), checkpoint.size());
      insert.setString(next.place(), checkpoint.origin());
      insert.setBytes(next.place(), checkpoint.root().bytes());
      insert.setTimestamp(next.place(), Timestamp.from(checkpoint.at()));
      insert.setString(next.place(), checkpoint.signature());
      insert.executeUpdate();
    }
  }

  private static void entries(Places next, List<Draft.Linked> entries) throws SQLException {
    next.array("int8", entries, linked -> linked.sequence());
    next.array("timestamptz", entries, linked -> Timestamp.from(linked.pending().at()));
    next.array("text", entries, linked -> entry(linked).principal());
    next.array("text", entries, linked -> entry(linked).action());
    next.array("text", entries, linked -> entry(linked).subject());
    next.array(
        "text", entries, linked -> JsonMapper.shared().writeValueAsString(entry(linked).details()));
    next.array("text", entries, linked -> entry(linked).circumstances().actingAs());
    next.array("text", entries, linked -> entry(linked).circumstances().purpose());
    next.array("text", entries, linked -> entry(linked).circumstances().address());
    next.array("text", entries, linked -> entry(linked).circumstances().result().name());
    next.array("int8", entries, ChainTables::rowCount);
    next.array("text", entries, ChainTables::rowKeys);
    next.bytes(entries, ChainTables::salt);
    next.hashes(entries, linked -> linked.pending().content());
    next.hashes(entries, Draft.Linked::hash);
  }

  private static Entry entry(Draft.Linked linked) {
    return linked.pending().said().entry();
  }

  private static byte @Nullable [] salt(Draft.Linked linked) {
    var salt = linked.pending().said().salt();
    return salt == null ? null : salt.bytes();
  }

  private static @Nullable Long rowCount(Draft.Linked linked) {
    var rows = entry(linked).circumstances().rows();
    return rows == null ? null : Long.valueOf(rows.count());
  }

  private static @Nullable String rowKeys(Draft.Linked linked) {
    var rows = entry(linked).circumstances().rows();
    return rows == null ? null : String.join(",", rows.keys());
  }

  /** Connection for what is read in more than one step. */
  Connection connection() throws SQLException {
    return database.getConnection();
  }

  static Optional<Checkpoint> newest(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select * from journal_checkpoint order by size desc limit 1");
        var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(checkpoint(rows)) : Optional.empty();
    }
  }

  static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getString("origin"),
        row.getLong("size"),
        Hash.stored(row.getBytes("root")),
        row.getTimestamp("at").toInstant(),
        row.getString("signature"));
  }

  /** The last entry's number and hash. */
  record Last(long sequence, Hash hash) {}

  static Optional<Last> last(Connection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select sequence, hash from journal_entry order by sequence desc limit 1");
        var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(new Last(rows.getLong(1), Hash.stored(rows.getBytes(2))))
          : Optional.empty();
    }
  }

  /** Counts the places of a statement up. */
  private static final class Places {
    private final PreparedStatement statement;
    private int last;

    Places(PreparedStatement statement) {
      this.statement = statement;
    }

    int place() {
      return ++last;
    }

    <T> void array(String type, List<T> values, Function<T, @Nullable Object> value)
        throws SQLException {
      var array = new @Nullable Object[values.size()];
      for (var i = 0; i < array.length; i++) {
        array[i] = value.apply(values.get(i));
      }
      set(type, array);
    }

    <T> void hashes(List<T> values, Function<T, Hash> hash) throws SQLException {
      bytes(values, value -> hash.apply(value).bytes());
    }

    <T> void bytes(List<T> values, Function<T, byte @Nullable []> bytes) throws SQLException {
      set("bytea", values.stream().map(bytes).toArray(byte[][]::new));
    }

    private void set(String type, @Nullable Object[] array) throws SQLException {
      statement.setArray(place(), statement.getConnection().createArrayOf(type, array));
    }
  }
}
