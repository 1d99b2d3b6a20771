package vn.phusa.base.journal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Stranger;

class TreeTest {

  /** Leaves and roots that the implementations of Certificate Transparency share. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<Hash> entries =
      LongStream.range(0, 700).mapToObj(number -> Hash.of(("" + number).getBytes())).toList();
  private final Tree tree = new Tree((level, index) -> slow(index << level, (index + 1) << level));

  @Test
  void growsToTheRootsOfTheRfc() {
    var frontier = new Frontier();
    for (var i = 0; i < LEAVES.size(); i++) {
      frontier.add(Hash.stored(HexFormat.of().parseHex(LEAVES.get(i))), tile -> {});
      assertThat(HexFormat.of().formatHex(frontier.root().bytes())).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void hasTheSameRootWhetherItGrowsOrIsComputedAnew() {
    var frontier = new Frontier();
    for (var size = 1; size <= entries.size(); size++) {
      frontier.add(entries.get(size - 1), tile -> {});
      if (size < 70 || size % 37 == 0) {
        assertThat(frontier.root()).isEqualTo(slow(0, size)).isEqualTo(tree.root(size));
      }
    }
  }

  @Test
  void tellsOfEachTileWhenItIsComplete() {
    var tiles = new ArrayList<Tile>();
    var frontier = new Frontier();
    entries.forEach(entry -> frontier.add(entry, tiles::add));
    assertThat(tiles).containsExactly(new Tile(1, 0, slow(0, 256)), new Tile(1, 1, slow(256, 512)));
  }

  @Test
  void provesEachEntryToAStranger() {
    for (var size : List.of(1L, 2L, 3L, 7L, 8L, 255L, 257L, 700L)) {
      var root = slow(0, size);
      for (var index = 0L; index < size; index += size > 50 ? 13 : 1) {
        var path = tree.inclusion(index, size);
        assertThat(Stranger.root(entries.get((int) index), index, size, path)).isEqualTo(root);
        assertThat(Stranger.root(Hash.of(), index, size, path)).isNotEqualTo(root);
      }
    }
  }

  @Test
  void provesThatAnOlderTreeIsTheBeginningOfANewerOne() {
    for (var newer : List.of(1L, 2L, 3L, 7L, 8L, 100L, 700L)) {
      for (var older = 1L; older <= newer; older += newer > 50 ? 11 : 1) {
        var path = tree.consistency(older, newer);
        var oldRoot = slow(0, older);
        assertThat(Stranger.extendsTree(older, oldRoot, newer, slow(0, newer), path)).isTrue();
        assertThat(Stranger.extendsTree(older, Hash.of(), newer, slow(0, newer), path)).isFalse();
      }
    }
  }

  /** The definition in RFC 9162, 2.1.1, word for word. */
  private Hash slow(long from, long to) {
    if (to - from == 1) {
      return Hash.leaf(entries.get((int) from));
    }
    var k = 1L;
    while (2 * k < to - from) {
      k *= 2;
    }
    return Hash.node(slow(from, from + k), slow(from + k, to));
  }
}
