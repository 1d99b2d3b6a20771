package vn.phusa.base.journal.postgres;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Canonical;
import vn.phusa.base.journal.inner.Frontier;
import vn.phusa.base.journal.inner.JournalKeys;
import vn.phusa.base.journal.inner.Said;
import vn.phusa.base.journal.inner.Tile;
import vn.phusa.base.key.KeyFiles;

/** Somebody with the database's password who knows how the journal works, but has not its key. */
final class Attacker {

  private static final List<String> TABLES =
      List.of("journal_entry", "journal_checkpoint", "journal_tile");

  private final JdbcClient sql;
  private final Path folder;

  Attacker(DataSource database, Path folder) {
    this.sql = JdbcClient.create(database);
    this.folder = folder;
    for (var table : TABLES) {
      run("alter table " + table + " disable trigger all");
    }
  }

  void run(String statement, Object... values) {
    sql.sql(statement).params(values).update();
  }

  long number(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  void remember() {
    for (var table : TABLES) {
      run("create table kept_" + table + " as table " + table);
    }
  }

  void restore() {
    for (var table : TABLES) {
      run("truncate " + table);
      run("insert into " + table + " table kept_" + table);
    }
  }

  /** Makes room for one more entry after this one. */
  void moveUp(long after) {
    run("update journal_entry set sequence = -sequence - 1 where sequence > ?", after);
    run("update journal_entry set sequence = -sequence where sequence < 0");
  }

  void closeGap(long at) {
    run("update journal_entry set sequence = -sequence + 1 where sequence > ?", at);
    run("update journal_entry set sequence = -sequence where sequence < 0");
  }

  void swap(long one, long other) {
    run("update journal_entry set sequence = -sequence where sequence in (?, ?)", one, other);
    run("update journal_entry set sequence = ? where sequence = ?", other, -one);
    run("update journal_entry set sequence = ? where sequence = ?", one, -other);
  }

  void insert(long sequence) {
    var entry = new Said(forged(), null).content();
    run(
        """
        insert into journal_entry
          (sequence, at, principal, action, subject, details, result, content, hash)
        values (?, ?, 'an.nguyen', 'lake.read', 'x', '{}', 'DONE', ?, ?)
        """,
        sequence,
        Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")),
        entry.bytes(),
        entry.bytes());
  }

  private static Entry forged() {
    return new Entry("an.nguyen", "lake.read", "x", Map.of());
  }

  /**
   * Makes the chain and the stored tree fit to what the entries say now, as far as hashing goes.
   */
  void rewrite() {
    var rows =
        sql.sql("select " + EntryRow.COLUMNS + " from journal_entry order by sequence")
            .query((row, number) -> EntryRow.stored(row))
            .list();
    var last = Hash.NONE;
    var tree = new Frontier();
    var tiles = new ArrayList<Tile>();
    for (var row : rows) {
      var content = row.said().orElseThrow().content();
      last = Canonical.link(row.sequence(), row.at(), last, content);
      tree.add(last, tiles::add);
      if (!last.equals(row.hash())) {
        run(
            "update journal_entry set content = ?, hash = ? where sequence = ?",
            content.bytes(),
            last.bytes(),
            row.sequence());
      }
    }
    run("delete from journal_tile");
    for (var tile : tiles) {
      run(
          "insert into journal_tile values (?, ?, ?)",
          tile.level(),
          tile.index(),
          tile.hash().bytes());
    }
  }

  /**
   * Replaces the checkpoints by one over what stands there, signed with a key of the attacker's.
   */
  void signAnew(String origin) throws Exception {
    var hashes =
        sql.sql("select hash from journal_entry order by sequence").query(byte[].class).list();
    var tree = new Frontier();
    hashes.forEach(hash -> tree.add(Hash.stored(hash), tile -> {}));
    java.nio.file.Files.createDirectories(folder);
    var signed =
        JournalKeys.in(folder, KeyFiles.open()).sign(tree.size(), tree.root(), Instant.EPOCH);
    run("delete from journal_checkpoint");
    insert(new Checkpoint(origin, signed.size(), signed.root(), signed.at(), signed.signature()));
  }

  void insert(Checkpoint signed) {
    run(
        "insert into journal_checkpoint values (?, ?, ?, ?, ?) on conflict do nothing",
        signed.size(),
        signed.origin(),
        signed.root().bytes(),
        Timestamp.from(signed.at()),
        signed.signature());
  }
}
