package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** A file's whole way, with everything real. */
@WholeHouse
class RunRoomTest {

  @Autowired Ingest ingest;
  @Autowired Quarantine quarantine;
  @Autowired Catalog catalog;
  @Autowired Access access;
  @Autowired Lake lake;

  @Test
  void bringsAFileInAndShowsItsRows() {
    var run = load("thu.dan-so", "Mã,Tên,Dân số\n01,Hà Nội,8053663\n79,Hồ Chí Minh,8993082\n");
    assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    assertThat(run.counts()).isEqualTo(new RunCounts(2, 2, 0, 0));
    assertThat(rows("thu.dan-so"))
        .containsExactly(List.of("01", "Hà Nội", 8053663L), List.of("79", "Hồ Chí Minh", 8993082L));
    assertThat(catalog.versions("thu.dan-so")).hasSize(1);
    assertThat(catalog.load("thu.dan-so").rows()).isEqualTo(2);
  }

  @Test
  void theSameFileTwiceIsTheSameAsOnce() {
    var content = "Năm;Giá trị\n2020;1,5\n2021;2,5\n";
    var first = load("thu.hai-lan", content);
    var second = load("thu.hai-lan", content, "append");
    assertThat(first.state()).isEqualTo(RunState.COMMITTED);
    assertThat(second.state()).isEqualTo(RunState.UNCHANGED);
    assertThat(second.sameAs()).contains(first.id());
    assertThat(rows("thu.hai-lan")).hasSize(2);
  }

  @Test
  void badRowsWaitUntilTheyComeBackCorrected() throws Exception {
    var run = load("thu.can-sua", numbered(100, 37, "ba mươi bảy"));
    assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    assertThat(run.counts()).isEqualTo(new RunCounts(100, 99, 0, 1));
    var bad = quarantine.rows(run.id(), 0, 10).getFirst();
    assertThat(bad.line()).isEqualTo(38);
    assertThat(bad.values()).contains("ba mươi bảy");

    var replay = ingest.replay(run.id(), file("sua.xlsx", corrected(run.id())), access.system());
    assertThat(await(replay).state()).isEqualTo(RunState.COMMITTED);
    assertThat(rows("thu.can-sua")).hasSize(100).contains(List.of("37", 37L));
    assertThat(quarantine.count(run.id())).isZero();
  }

  @Test
  void manyBadRowsAreHeldForAPerson() {
    var lines =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> i + "," + (i % 10 == 0 ? "hỏng " + i : String.valueOf(i)))
            .collect(Collectors.joining("\n", "ma,gia_tri\n", "\n"));
    var request = draft("thu.cho", lines, "replace");
    var starter = person("nguoi-nap", Role.STEWARD);
    var run = await(ingest.start(asInteger(request, "gia_tri"), starter));
    assertThat(run.state()).isEqualTo(RunState.HELD);
    assertThat(lake.snapshots(new vn.phusa.store.lake.DatasetId("thu.cho"))).isEmpty();
    assertThatThrownBy(() -> ingest.act(run.id(), RunAction.ACCEPT, starter))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.code()).isEqualTo(AccessCode.APPROVAL_BY_OTHERS));
    var other = person("nguoi-duyet", Role.STEWARD);
    var accepted = await(ingest.act(run.id(), RunAction.ACCEPT, other));
    assertThat(accepted.state()).isEqualTo(RunState.COMMITTED);
    assertThat(rows("thu.cho")).hasSize(90);
  }

  private static Principal person(String id, Role role) {
    return new Principal(id, id, Optional.empty(), Set.of(role));
  }

  @Test
  void undoBringsTheStateBeforeBack() {
    load("thu.hoan-tac", "a,b\n1,2\n");
    var second = load("thu.hoan-tac", "a,b\n3,4\n", "append");
    assertThat(rows("thu.hoan-tac")).hasSize(2);
    assertThat(ingest.act(second.id(), RunAction.UNDO, access.system()).state())
        .isEqualTo(RunState.UNDONE);
    assertThat(rows("thu.hoan-tac")).containsExactly(List.of(1L, 2L));
    var again = load("thu.hoan-tac", "a,b\n3,4\n", "append");
    assertThat(again.state()).isEqualTo(RunState.COMMITTED);
    assertThat(rows("thu.hoan-tac")).hasSize(2);
  }

  @Test
  void upsertTakesTheNewestOfEachKey() {
    load("thu.cap-nhat", "ma,gia_tri\nA1,1\nA2,2\n");
    var wish =
        new DraftWish(
            "thu.cap-nhat",
            Optional.empty(),
            Optional.of("upsert"),
            List.of("ma"),
            Classification.OPEN);
    var file = file("moi.csv", "ma,gia_tri\nA2,20\nA3,3\n".getBytes(StandardCharsets.UTF_8));
    var request = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    assertThat(await(ingest.start(request, access.system())).state()).isEqualTo(RunState.COMMITTED);
    assertThat(rows("thu.cap-nhat"))
        .containsExactlyInAnyOrder(List.of("A1", 1L), List.of("A2", 20L), List.of("A3", 3L));
  }

  @Test
  void anEmptyFileIsRefusedWithWords() {
    assertThatThrownBy(() -> file("trong.csv", new byte[0]))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(IngestCode.FILE_EMPTY);
              assertThat(problem.sentence(Locale.ENGLISH)).contains("trong.csv");
            });
  }

  private static RunRequest asInteger(RunRequest request, String id) {
    var contract = request.contract();
    var columns =
        contract.columns().stream()
            .map(column ->
                column.id().equals(id)
                    ? new vn.phusa.store.contract.Column(
                        column.id(),
                        column.label(),
                        column.source(),
                        column.description(),
                        vn.phusa.store.lake.ColumnType.INTEGER,
                        false,
                        false,
                        column.unit(),
                        column.form(),
                        List.of())
                    : column)
            .toList();
    return new RunRequest(
        request.file(),
        request.source(),
        request.dataset(),
        new vn.phusa.store.contract.Contract(
            contract.dataset(),
            contract.version(),
            contract.title(),
            columns,
            contract.key(),
            contract.rules(),
            contract.thresholds(),
            contract.freshnessDays()),
        request.mode());
  }

  private byte[] corrected(String run) throws Exception {
    var sheet = new ByteArrayOutputStream();
    quarantine.writeWorkbook(run, Locale.of("vi"), sheet);
    var fixed = new ByteArrayOutputStream();
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(sheet.toByteArray()));
        var workbook = new Workbook(fixed, "test", "1.0");
        var rows = read.getFirstSheet().openStream()) {
      var target = workbook.newWorksheet("sửa");
      rows.forEach(row -> {
        for (var c = 0; c < row.getCellCount(); c++) {
          var text = row.getCell(c) == null ? "" : row.getCell(c).getText();
          target.value(row.getRowNum() - 1, c, text.equals("ba mươi bảy") ? "37" : text);
        }
      });
    }
    return fixed.toByteArray();
  }

  private static String numbered(int rows, int bad, String instead) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(i -> i + "," + (i == bad ? instead : String.valueOf(i)))
        .collect(Collectors.joining("\n", "ma,gia_tri\n", "\n"));
  }

  private Run load(String slug, String content) {
    return load(slug, content, "replace");
  }

  private Run load(String slug, String content, String mode) {
    return await(ingest.start(draft(slug, content, mode), access.system()));
  }

  private RunRequest draft(String slug, String content, String mode) {
    var file = file("thu.csv", content.getBytes(StandardCharsets.UTF_8));
    var wish =
        new DraftWish(slug, Optional.empty(), Optional.of(mode), List.of(), Classification.OPEN);
    return ingest.draft(file, ingest.propose(file).getFirst(), wish);
  }

  private SourceFile file(String name, byte[] content) {
    return ingest.receive(name, new ByteArrayInputStream(content), access.system());
  }

  private Run await(Run started) {
    return Eventually.until(() -> ingest.run(started.id()), run -> run.state().isAtRest());
  }

  private List<List<Object>> rows(String slug) {
    var found = new ArrayList<List<Object>>();
    var grant = access.grant(catalog.load(slug).subject(), Use.VIEW);
    try (var rows = lake.read(grant, Query.all())) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(new ArrayList<>(row.get()));
      }
    }
    return found;
  }
}
