package vn.phusa.collect.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

class FolderSourceTest extends FilesContract {

  @Value("${phusa.dir}")
  Path state;

  @Override
  Path home() {
    return state.resolve("inbox");
  }

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
  void onlyStewardsConnectWhatLiesOnTheServer() throws Exception {
    add(1, 1);
    var officer = new Principal("can-bo", "Cán bộ", Optional.of("H61.03"), Set.of(Role.OFFICER));
    assertThatThrownBy(() -> sources.connect("folder", "Thử", reaching(), officer))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(SourceCode.STEWARDS_ONLY));
  }

  @Test
  void ofSeveralTablesTheOneThatTheDatasetHasIsTaken() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    var file = folder().resolve("hai-bang.csv");
    try (var out = Files.newOutputStream(file)) {
      var book = new Workbook(out, "Phu Sa", "1.0");
      sheet(book, "Ghi chú", List.of("Việc cần làm"), 40);
      sheet(book, "Số liệu", List.of("so", "ten", "mới", "mới nữa"), 2);
      book.finish();
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("moi", "moi_nua").doesNotContain("viec_can_lam");
    assertThat(numbers(source)).hasSize(4);
  }

  private static void sheet(Workbook book, String name, List<String> headers, int rows) {
    var sheet = book.newWorksheet(name);
    for (var column = 0; column < headers.size(); column++) {
      sheet.value(0, column, headers.get(column));
    }
    for (var row = 1; row <= rows; row++) {
      for (var column = 0; column < headers.size(); column++) {
        var number = 500 + row;
        switch (headers.get(column)) {
          case "so" -> sheet.value(row, column, number);
          case "ten" -> sheet.value(row, column, "Xã " + number);
          default -> sheet.value(row, column, "chữ " + row);
        }
      }
    }
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
