package vn.phusa.app.shell.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/**
 * What it costs that the journal knows which rows were read: rows of an internal table whose keys
 * are hashed, against the same rows of one that has no key. Both reads stand in the journal.
 */
final class KeySpeed {

  private static final int ROUNDS = 61;
  private static final long ROWS = 100_000;
  private static final String KEYED = "do-luong.co-khoa";
  private static final String BARE = "do-luong.khong-khoa";

  private static final String CONTENT =
      """
      copy (select i as id, date '2020-01-01' + (i %% 50)::int as ngay, 'Xã số ' || (i %% 50) as xa
        from range(%d) t(i)) to '%s' (format csv, header true)
      """;

  private final BenchHouse house;

  KeySpeed(BenchHouse house) {
    this.house = house;
  }

  List<Figure> figures() {
    var file = file();
    BigTable.load(house, file, KEYED, List.of("id"), Classification.INTERNAL);
    BigTable.load(house, file, BARE, List.of(), Classification.INTERNAL);
    return Stream.of(100, 1_000).map(this::figure).toList();
  }

  private Figure figure(int rows) {
    var pair =
        Stopwatch.alternately(
            ROUNDS,
            () -> Stopwatch.seconds(() -> read(KEYED, rows)) * 1000,
            () -> Stopwatch.seconds(() -> read(BARE, rows)) * 1000);
    var note = rows + " rows of an internal table, with a key and without; medians of " + ROUNDS;
    return Figure.against("masks-keys-" + rows, pair, "ms", new Budget.None(), note);
  }

  private Path file() {
    var file = house.work().resolve("co-khoa.csv");
    try (var duck = new PlainDuck()) {
      duck.run(CONTENT.formatted(ROWS, file));
    }
    return file;
  }

  private void read(String slug, int limit) {
    var dataset = house.bean(Catalog.class).load(slug);
    var access = house.bean(Access.class);
    var grant = access.grant(dataset.subject(), access.system(), Use.VIEW);
    var query =
        new Query(
            List.of("id", "ngay", "xa").stream()
                .<Query.Selected>map(Query.Selected.Plain::new)
                .toList(),
            Optional.empty(),
            List.of(),
            List.of(),
            limit,
            0,
            new AsOf.Newest());
    try (var rows = house.bean(Lake.class).read(grant, query)) {
      while (rows.next().isPresent()) {
        Thread.onSpinWait();
      }
    }
  }
}
