package vn.phusa.collect.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** A catalogue in RDF. */
class DcatSourceTest extends PortalContract {

  private String ending = "ttl";

  @Override
  protected String connector() {
    return "dcat";
  }

  @Override
  String way() {
    return "/catalog." + ending;
  }

  @Override
  Chosen chosen(String host) {
    return new Chosen(portal.url("/dataset/xa"), portal.url("/dataset/xa/tep"), host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "xml"})
  void everySyntaxAndEveryPageIsRead(String syntax) {
    ending = syntax;
    portal.paged = true;
    for (var number = 0; number < 5; number++) {
      portal.data.put("bo-" + number, "Bộ " + number, "2026-01-01T00:00:00", "/files/khong.csv");
    }
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(descriptions.load(source.dataset()).licence()).isEqualTo("CC-BY-4.0");
    assertThat(sources.browse(source.id())).hasSize(7);
  }

  @Test
  void anUnchangedCatalogueIsNotReadAgain() {
    add(1, 3);
    var source = catalogue("replace");
    fetched(source, Standing.State.GOOD);
    fetched(source, Standing.State.GOOD);
    assertThat(portal.sent).filteredOn(way()::equals).as("to connect, and to take").hasSize(2);
    portal.data.put("moi", "Bộ mới", "2026-02-01T00:00:00", "");
    fetched(source, Standing.State.GOOD);
    assertThat(rows(source)).isEqualTo(2);
    portal.data.things.remove("moi");
    fetched(source, Standing.State.GOOD);
    assertThat(rows(source)).isEqualTo(1);
  }

  @Test
  void aPageThatIsNoRdfIsTold() {
    assertRefused(with("portal", portal.url("/trang-chu")), SourceCode.SOURCE_FAILED);
  }
}
