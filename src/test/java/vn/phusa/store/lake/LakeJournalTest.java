package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grants;
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
