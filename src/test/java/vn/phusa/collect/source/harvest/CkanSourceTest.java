package vn.phusa.collect.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** A portal that speaks CKAN. */
class CkanSourceTest extends PortalContract {

  @Override
  protected String connector() {
    return "ckan";
  }

  @Override
  String way() {
    return "/";
  }

  @Override
  Chosen chosen(String host) {
    return new Chosen("xa", "xa-tep", host);
  }

  @Test
  void theCatalogueComesOnceAndThenWhatHasChanged() {
    for (var number = 0; number < 350; number++) {
      var time = "2026-01-01T00:00:0" + (number < 120 ? 0 : number / 50);
      portal.data.put("bo-%03d".formatted(number), "Bộ " + number, time, "");
    }
    assertThatThrownBy(() -> catalogue("replace"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(SourceCode.KEY_NEEDED));
    var source = catalogue("upsert");
    fetched(source, Standing.State.GOOD);
    assertThat(rows(source)).isEqualTo(350);
    fetched(source, Standing.State.GOOD);
    assertThat(sources.handed(source.id(), 9)).hasSize(1);
    portal.data.put("bo-007", "Bộ 7, sửa", "2026-01-01T00:00:07", "");
    portal.data.put("moi", "Bộ mới", "2026-02-01T00:00:00", "");
    portal.sent.clear();
    fetched(source, Standing.State.GOOD);
    assertThat(rows(source)).isEqualTo(351);
    assertThat(portal.sent).as("requests for two changes").hasSize(1);
    fetched(source, Standing.State.GOOD);
    assertThat(sources.handed(source.id(), 9)).hasSize(2);
  }

  @Test
  void aPageThatIsNoApiIsTold() {
    assertRefused(with("portal", portal.url("/trang-chu")), SourceCode.FIELD_WRONG);
  }

  @Test
  void aDatasetThatIsGoneIsTold() {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    portal.data.things.clear();
    assertProblem(source, Standing.State.STUCK, "chosen-gone");
    assertThat(numbers(source)).hasSize(3);
  }

  @Test
  void theAddressOfTheApiIsAsGoodAsThatOfThePortal() {
    add(1, 3);
    var source =
        ready(
            sources.connect(
                connector(), "Thử", with("portal", portal.url("/api/3/action/")), access.system()));
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(3);
  }
}
