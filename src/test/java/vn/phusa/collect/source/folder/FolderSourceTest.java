package vn.phusa.collect.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

class FolderSourceTest extends ConnectorContract {

  @Value("${phusa.dir}")
  Path state;

  private final String name = "so-" + UUID.randomUUID().toString().substring(0, 8);

  @Override
  protected String connector() {
    return "folder";
  }

  @Override
  protected Map<String, String> reaching() {
    try {
      Files.createDirectories(folder());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Map.of("folder", name);
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("pattern", "*.csv", "done", "da-nap");
  }

  @Override
  protected String mode() {
    return "append";
  }

  @Override
  protected void add(int from, int to) throws IOException {
    var text = new StringBuilder("so,ten\n");
    for (var number = from; number <= to; number++) {
      text.append(number).append(",Xã ").append(number).append('\n');
    }
    put("tu-" + from + ".csv", text.toString());
  }

  @Override
  protected void takeAway() throws IOException {
    FileSystemUtils.deleteRecursively(folder());
  }

  private Path folder() {
    return state.resolve("inbox").resolve(name);
  }

  private void put(String file, String text) throws IOException {
    var path = Files.createDirectories(folder()).resolve(file);
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
  }

  @Test
  void filesAreMovedOnlyWhenTheyAreInTheLake() throws Exception {
    add(1, 3);
    put("hong.csv", "\0\0\0\0");
    var source = ready();
    var standing = fetched(source, Standing.State.STUCK);
    assertThat(standing.failure().orElseThrow().type())
        .isEqualTo("/problems/source/delivery-refused");
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(folder().resolve("da-nap/tu-1.csv")).exists();
    assertThat(folder().resolve("hong.csv")).exists();
    assertThat(sources.handed(source.id(), 10))
        .filteredOn(handed -> handed.fate() == Fate.REFUSED)
        .singleElement()
        .satisfies(handed -> assertThat(handed.failure()).isPresent());
    add(4, 5);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(5);
  }

  @Test
  void aFileThatIsStillBeingWrittenWaits() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    Files.writeString(folder().resolve("dang-ghi.csv"), "so,ten\n9,Xã 9\n");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void noWayLeadsOutOfTheFolder() throws Exception {
    var outside = Files.createDirectories(state.resolve("ngoai"));
    Files.createDirectories(state.resolve("inbox"));
    var link = state.resolve("inbox").resolve("duong-tat-" + name);
    Files.createSymbolicLink(link, outside);
    for (var way : new String[] {"../ngoai", "..", ".", outside.toString(), "duong-tat-" + name}) {
      assertThatThrownBy(
              () -> sources.connect("folder", "Thử", Map.of("folder", way), access.system()))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(SourceCode.FIELD_WRONG));
    }
  }
}
