package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grants;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;

/** What reading leaves behind in the journal. */
class LakeJournalTest {

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
    room.put("so INTEGER", "select unnest(range(5)) as so", new Mode.Append());
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void readsOfDataThatIsNotOpenAreInTheJournal() {
    room.lake().read(Grants.of(LakeFixture.DATASET.slug()), Query.all()).close();
    assertThat(room.journal).isEmpty();

    var grant = Grants.internal(LakeFixture.DATASET.slug());
    try (var rows = room.lake().read(grant, Query.all())) {
      rows.next();
      rows.next();
    }
    room.lake().export(grant, Query.all(), ExportFormat.CSV, new ByteArrayOutputStream());
    assertThat(room.journal)
        .extracting(entry -> entry.action())
        .containsExactly("lake.read", "lake.read.ended", "lake.export", "lake.export.ended");
    assertThat(room.journal)
        .extracting(entry -> entry.circumstances().rows())
        .containsExactly(null, new RowsTouched(2, List.of()), null, new RowsTouched(5, List.of()));
    assertThat(room.journal.getFirst().principal()).isEqualTo("an.nguyen");
    assertThat(room.journal)
        .allMatch(entry -> Objects.equals(entry.circumstances().purpose(), "VIEW"))
        .allMatch(entry -> entry.details().containsKey("snapshot"));
  }

  @Test
  void rowsAreNamedByTheirKeyAlsoWhereTheReaderDoesNotSeeIt() {
    room.put(
        "ma TEXT!, so DECIMAL!, ten TEXT",
        "select 'a' || i as ma, i + 0.5 as so, 'x' as ten from range(3) t(i)",
        new Mode.Replace(),
        List.of(List.of("ma", "so")));
    var hidden =
        new Sight(
            "test",
            Map.of("ma", Sensitivity.PERSONAL_SENSITIVE, "so", Sensitivity.PERSONAL_BASIC),
            Map.of(
                Sensitivity.PERSONAL_BASIC,
                new Treatment.Partial(1),
                Sensitivity.FREE,
                new Treatment.Shown()),
            Optional.of(new Sight.OwnRows("ma", Set.of("a1", "a2"), false)),
            0);
    var grant = Grants.internal(LakeFixture.DATASET.slug(), hidden);
    try (var rows = room.lake().read(grant, Query.all().page(2, 0))) {
      assertThat(rows.columns()).extracting(TableColumn::id).containsExactly("so", "ten");
      assertThat(rows.next().orElseThrow()).hasSize(2);
    }
    room.lake().export(grant, Query.all(), ExportFormat.CSV, new ByteArrayOutputStream());
    assertThat(touched())
        .containsExactly(
            new RowsTouched(1, List.of(hash("a1", "1.5"))),
            new RowsTouched(2, List.of(hash("a1", "1.5"), hash("a2", "2.5"))));
  }

  @Test
  void manyRowsAndGroupsAreOnlyCounted() {
    room.put(
        "ma INTEGER!",
        "select i as ma from range(1001) t(i)",
        new Mode.Replace(),
        List.of(List.of("ma")));
    var grant = Grants.internal(LakeFixture.DATASET.slug());
    try (var rows = room.lake().read(grant, Query.all())) {
      var taken = 0;
      while (rows.next().isPresent()) {
        taken++;
      }
      assertThat(taken).isEqualTo(1001);
    }
    room.lake().export(grant, Query.all(), ExportFormat.CSV, new ByteArrayOutputStream());
    var count = new Query.Selected.Aggregate(Query.Function.COUNT, "*", "so");
    var grouped =
        new Query(List.of(count), Optional.empty(), List.of(), List.of(), 0, 0, new AsOf.Newest());
    try (var rows = room.lake().read(grant, grouped)) {
      rows.next();
    }
    assertThat(touched())
        .containsExactly(
            new RowsTouched(1001, List.of()),
            new RowsTouched(1001, List.of()),
            new RowsTouched(1, List.of()));
  }

  private List<RowsTouched> touched() {
    return room.journal.stream()
        .map(entry -> entry.circumstances().rows())
        .filter(Objects::nonNull)
        .toList();
  }

  private static String hash(String... key) {
    return LakeFixture.readableHash(LakeFixture.DATASET.slug(), List.of(key));
  }

  @Test
  void aFileThatDoesNotReachItsReaderIsAFailureInTheJournal() {
    var grant = Grants.internal(LakeFixture.DATASET.slug());
    var gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> room.lake().export(grant, Query.all(), ExportFormat.CSV, gone))
        .isInstanceOf(UncheckedIOException.class);
    var last = room.journal.getLast();
    assertThat(last.action()).isEqualTo("lake.export.ended");
    assertThat(last.circumstances().result()).isEqualTo(Result.FAILED);
  }
}
