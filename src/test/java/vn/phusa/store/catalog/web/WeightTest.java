package vn.phusa.store.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Marking datasets as important or core, on the page of their columns. */
class WeightTest {

  private static final String PASSWORD = "phù sa bồi đắp";

  @Test
  void marksAndKeepsFromBeingOpened() {
    var slug = "so-y-te.quan-trong";
    save(slug, Classification.INTERNAL);
    assertThat(mark(slug, "CORE")).isEqualTo(302);
    assertThat(House.bean(Weights.class).of(slug)).isEqualTo(Weight.CORE);
    assertThatThrownBy(() -> save(slug, Classification.OPEN))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.code()).isEqualTo(CatalogCode.WEIGHTY_NOT_OPEN));
    assertThat(mark(slug, "ORDINARY")).isEqualTo(302);
    save(slug, Classification.OPEN);
  }

  @Test
  void marksNothingThatIsOpenAndNothingUnknown() {
    var slug = "so-y-te.dang-mo";
    save(slug, Classification.OPEN);
    assertThat(mark(slug, "IMPORTANT")).isEqualTo(409);
    assertThat(mark(slug, "NẶNG")).isEqualTo(400);
    assertThat(House.bean(Weights.class).of(slug)).isEqualTo(Weight.ORDINARY);
  }

  private static int mark(String slug, String weight) {
    House.bean(Accounts.class)
        .ensure("can-nang", "Cân Nặng", "H61.03", Set.of(Role.STEWARD), PASSWORD);
    var visitor = new Visitor(House.url());
    visitor.signIn("can-nang", PASSWORD);
    visitor.open("/");
    return visitor
        .submit("/console/datasets/" + slug + "/columns", Map.of("weight", weight))
        .statusCode();
  }

  private static void save(String slug, Classification classification) {
    House.bean(Catalog.class)
        .save(
            new DatasetDraft(
                slug,
                "Thử",
                "",
                "H61.10",
                "y-te",
                List.of(),
                "CC-BY-4.0",
                "irregular",
                classification,
                ""),
            "test");
  }
}
