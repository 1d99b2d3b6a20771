package vn.phusa.base.journal.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.inner.Canonical;
import vn.phusa.base.journal.inner.JournalKeys;
import vn.phusa.base.journal.inner.Tile;

/**
 * Entries with their places in the chain, the tiles that they complete and the signed checkpoint
 * after them: what goes into the database together or not at all.
 *
 * @param superseded size of the checkpoint that need not be kept any longer, or 0
 */
record Draft(
    List<Linked> entries, List<Tile> tiles, Checkpoint checkpoint, long superseded, Head next) {

  /** An entry at its place. */
  record Linked(long sequence, Pending pending, Hash hash) {}

  static Draft after(Head head, List<Pending> batch, JournalKeys keys, Instant now) {
    return after(head, batch, List.of(), keys, now);
  }

  /**
   * @param earlier tiles of entries that stand in the database without them
   */
  static Draft after(
      Head head, List<Pending> batch, List<Tile> earlier, JournalKeys keys, Instant now) {
    var tree = head.tree().copy();
    var tiles = new ArrayList<>(earlier);
    var entries = new ArrayList<Linked>(batch.size());
    var last = head.last();
    for (var pending : batch) {
      last = Canonical.link(tree.size() + 1, pending.at(), last, pending.content());
      tree.add(last, tiles::add);
      entries.add(new Linked(tree.size(), pending, last));
    }
    var checkpoint = keys.sign(tree.size(), tree.root(), Canonical.storable(now));
    var endsTile = head.signed() / Tile.WIDTH < tree.size() / Tile.WIDTH;
    return new Draft(
        entries,
        tiles,
        checkpoint,
        endsTile ? 0 : head.signed(),
        new Head(last, tree, tree.size()));
  }
}
