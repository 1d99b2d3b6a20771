package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grants;

/** Pages of a table of several files and row groups. */
class LakePageTest {

  private static final String SCHEMA = "so INTEGER, ma TEXT";
  private static final String ROWS =
      "select i as so, 'm' || (i %% 7) as ma from range(%d, %d) t(i)";
  private static final int HALF = 150_000;

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
    room.put(SCHEMA, ROWS.formatted(0, HALF), new Mode.Append());
    room.put(SCHEMA, ROWS.formatted(HALF, 2 * HALF), new Mode.Append());
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void filteredPagesToTheEndHoldEveryRowOnce() {
    var wanted = Query.all().where(room.cql2().parse("ma = 'm3' AND so >= 140000"));
    var whole = room.rows(wanted);
    assertThat(whole).hasSize(22_857);

    var paged = new ArrayList<List<Object>>();
    for (var offset = 0L; ; offset += 1000) {
      var page = room.rows(wanted.page(1000, offset));
      if (page.isEmpty()) {
        break;
      }
      paged.addAll(page);
    }
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void aPageFarInsideBeginsAtItsRow() {
    for (var offset : List.of(0L, 122_879L, 149_950L, 299_990L)) {
      var expected = LongStream.range(offset, Math.min(offset + 100, 2 * HALF)).boxed().toList();
      assertThat(room.rows(Query.all().page(100, offset)))
          .as("offset %d", offset)
          .extracting(row -> row.getFirst())
          .isEqualTo(expected);
    }
    assertThat(room.rows(Query.all().page(100, 300_000))).isEmpty();
  }

  @Test
  void countsAreThoseOfTheirSnapshot() {
    var dataset = Grants.of(LakeFixture.DATASET.slug());
    var wanted = Query.all().where(room.cql2().parse("ma = 'm3'"));
    var before = room.lake().snapshots(LakeFixture.DATASET).getFirst().id();
    assertThat(room.lake().count(dataset, wanted)).isEqualTo(42_857);
    assertThat(room.lake().count(dataset, wanted)).isEqualTo(42_857);

    room.put(SCHEMA, "select 1 as so, 'm3' as ma", new Mode.Append());

    assertThat(room.lake().count(dataset, wanted)).isEqualTo(42_858);
    var then =
        new Query(
            wanted.select(),
            wanted.filter(),
            wanted.groupBy(),
            wanted.orderBy(),
            0,
            0,
            new AsOf.AtSnapshot(before));
    assertThat(room.lake().count(dataset, then)).isEqualTo(42_857);
  }
}
