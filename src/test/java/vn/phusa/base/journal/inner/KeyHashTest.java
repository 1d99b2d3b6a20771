package vn.phusa.base.journal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.key.KeyFiles;

/** The same row has the same hash in this installation, and in no other. */
class KeyHashTest {

  @TempDir Path here;
  @TempDir Path elsewhere;

  @Test
  void tellsRowsApartAndKnowsThemAgainAfterARestart() throws IOException {
    var keys = JournalKeys.in(here, KeyFiles.open()).rowKeys();
    var hash = keys.hash("so-y-te.nguoi", List.of("079000000001"));
    assertThat(hash).matches("[0-9a-f]{16}");
    assertThat(
            JournalKeys.in(here, KeyFiles.open())
                .rowKeys()
                .hash("so-y-te.nguoi", List.of("079000000001")))
        .isEqualTo(hash);
    assertThat(keys.hash("so-y-te.nguoi", List.of("079000000002"))).isNotEqualTo(hash);
    assertThat(keys.hash("so-tu-phap.nguoi", List.of("079000000001"))).isNotEqualTo(hash);
    assertThat(keys.hash("bo", List.of("ab", "c")))
        .isNotEqualTo(keys.hash("bo", List.of("a", "bc")));
  }

  @Test
  void cannotBeComputedElsewhere() throws IOException {
    var key = List.of("079000000001");
    assertThat(JournalKeys.in(elsewhere, KeyFiles.open()).rowKeys().hash("bo", key))
        .isNotEqualTo(JournalKeys.in(here, KeyFiles.open()).rowKeys().hash("bo", key));
  }
}
