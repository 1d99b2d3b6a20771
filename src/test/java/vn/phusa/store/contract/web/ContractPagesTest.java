package vn.phusa.store.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phusa.store.contract.Columns.contract;
import static vn.phusa.store.contract.Columns.of;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import vn.phusa.base.text.Words;
import vn.phusa.store.contract.Columns;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.inner.SavedVersion;
import vn.phusa.store.lake.ColumnType;

class ContractPagesTest {

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.phusa.generated.jte");

  private final Contract contract =
      Columns.withRules(
          contract(
              of("ma", ColumnType.TEXT, new Rule.CodeList(List.of("<01>", "02"))),
              of(
                  "so",
                  ColumnType.DECIMAL,
                  new Rule.Range(Optional.of(BigDecimal.ONE), Optional.empty()))),
          new Rule.Expression("so <= so", "Số \"đúng\""));

  private String render(String view, Map<String, Object> more) {
    var model = new java.util.HashMap<>(more);
    model.put("words", Words.in(Words.VIETNAMESE));
    model.put("slug", "so-thu.bang-thu");
    model.put("name", "Bảng thử");
    var output = new StringOutput();
    templates.render("contract/" + view + ".jte", model, output);
    return output.toString();
  }

  @Test
  void theFormShowsEveryColumnAndEscapesTexts() {
    var html = render("form", Map.of("form", FormWriting.of(contract), "error", "Sai <b>"));
    assertThat(html)
        .contains("name=\"c1.least\" value=\"1\"")
        .contains("&lt;01&gt;\n02")
        .contains("Sai &lt;b&gt;");
    assertThat(html)
        .contains("name=\"r0.condition\"")
        .contains("name=\"r1.condition\"")
        .doesNotContain("<01>");
  }

  @Test
  void whatTheFormShowsComesBackAsTheSameContract() {
    var sent = new LinkedMultiValueMap<String, String>();
    var form = FormWriting.of(contract);
    sent.add("version", "1");
    sent.add("title", form.title());
    sent.add("commit", form.commit());
    sent.add("hold", form.hold());
    for (var i = 0; i < form.columns().size(); i++) {
      var row = form.columns().get(i);
      var name = "c" + i + ".";
      sent.add(name + "id", row.id());
      sent.add(name + "label", row.label());
      sent.add(name + "type", row.type());
      sent.add(name + "numbers", row.numbers());
      sent.add(name + "codes", row.codes().replace("\n", "\r\n"));
      sent.add(name + "least", row.least());
    }
    sent.add("r0.condition", "so <= so");
    sent.add("r0.sentence", "Số \"đúng\"");
    sent.add("r1.condition", " ");
    var read = new FormReading("so-thu.bang-thu", sent).form();
    assertThat(new FormContract(read).contract()).isEqualTo(contract);
    assertThat(FormAction.apply("remove-0", read).columns()).hasSize(1);
    assertThat(FormAction.apply("add", read).columns()).hasSize(3);
    assertThat(FormAction.apply("remove-9", read).columns()).hasSize(2);
  }

  @Test
  void theYamlPagePointsAtTheLine() {
    var html =
        render(
            "yaml",
            Map.of(
                "version",
                1,
                "yaml",
                "a\nb\nc",
                "lines",
                List.of("a", "b", "c"),
                "error",
                "Dòng 2: sai",
                "errorLine",
                2));
    assertThat(html).contains("▶ 2  b").contains("Dòng 2: sai");
  }

  @Test
  void theVersionsTellTheirChanges() {
    var after =
        new Contract(
            contract.dataset(),
            2,
            "Tên mới",
            List.of(contract.columns().getFirst()),
            List.of(),
            List.of(),
            contract.thresholds(),
            Optional.of(3));
    var at = java.time.Instant.parse("2026-07-01T05:00:00Z");
    for (var locale : List.of(Words.VIETNAMESE, Locale.ENGLISH)) {
      var views =
          new VersionViews(
                  List.of(new SavedVersion(after, "an", at), new SavedVersion(contract, "an", at)),
                  Words.in(locale))
              .views();
      assertThat(views.getFirst().changes()).hasSize(4).anyMatch(change -> change.breaksReaders());
      assertThat(render("versions", Map.of("versions", views)))
          .contains("01/07/2026 12:00")
          .contains("versions/1...2");
    }
    var changes = VersionViews.changes(contract, after, Words.in(Words.VIETNAMESE));
    assertThat(render("compare", Map.of("before", contract, "after", after, "changes", changes)))
        .contains("Bỏ cột “so”");
  }
}
