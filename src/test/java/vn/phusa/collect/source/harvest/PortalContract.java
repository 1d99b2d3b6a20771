package vn.phusa.collect.source.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.store.catalog.Catalog;

/** A file that another portal leads to, however that portal describes it. */
abstract class PortalContract extends ConnectorContract {

  private static final String FILE = "/files/xa.csv";

  @Autowired Catalog descriptions;
  OtherPortal portal;
  private OtherPortal elsewhere;
  private int changes;
  private final Map<String, String> more = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    portal = new OtherPortal();
    elsewhere = new OtherPortal();
  }

  @AfterEach
  void stop() {
    portal.close();
    elsewhere.close();
  }

  /** Where the portal's own description of what it has begins. */
  abstract String way();

  /** How the portal calls the dataset and its file. */
  abstract Chosen chosen(String host);

  @Override
  protected Map<String, String> reaching() {
    return Map.of("portal", portal.url(way()), "secret", OtherPortal.KEY);
  }

  @Override
  protected Map<String, String> choosing() {
    var fields = new HashMap<>(more);
    fields.putIfAbsent(Chosen.FIELD, chosen(portal.host()).text());
    return fields;
  }

  @Override
  protected String mode() {
    return "replace";
  }

  @Override
  protected void add(int from, int to) {
    var text = new StringBuilder(portal.files.getOrDefault(FILE, "so,ten\n"));
    for (var number = from; number <= to; number++) {
      text.append(number).append(",Xã ").append(number).append('\n');
    }
    portal.files.put(FILE, text.toString());
    offer(FILE);
  }

  void offer(String file) {
    changes++;
    portal.data.put("xa", "Các xã", "2026-03-01T00:00:%02d".formatted(changes), file);
  }

  @Override
  protected void takeAway() {
    offer("");
  }

  @Test
  void saysWhatThereIsAndWhereItIs() {
    add(1, 3);
    portal.data.put("cho", "Các chợ", "2026-02-01T00:00:00", "http://10.1.2.3/cho.csv");
    portal.data.put("rong", "Không có tệp", "2026-02-01T00:00:00", "");
    var source = ready();
    var offers = sources.browse(source.id());
    assertThat(offers.stream().flatMap(offer -> offer.origin().stream()))
        .extracting(origin -> origin.dataset() + "/" + origin.publisher() + "/" + origin.address())
        .containsExactlyInAnyOrder(
            "Các xã/Sở Nội vụ/" + portal.url(FILE), "Các chợ/Sở Nội vụ/http://10.1.2.3/cho.csv");
    assertThat(offers).extracting(Offer::name).contains(chosen(portal.host()).text());
    assertThat(sources.browse(source.id(), "chợ").stream().flatMap(one -> one.origin().stream()))
        .hasSize(1);
  }

  @Test
  void theNewDatasetIsDescribedAsItsPortalDoes() {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    var dataset = descriptions.load(source.dataset());
    assertThat(dataset.description()).isEqualTo("Danh sách xã của tỉnh.");
    assertThat(dataset.licence()).isEqualTo("CC-BY-4.0");
    assertThat(dataset.source()).isEqualTo("Sở Nội vụ. Các xã. " + portal.url("/dataset/xa"));
    assertThat(dataset.keywords()).contains("xã");
    var origin = sources.handed(source.id(), 1).getFirst().delivery().origin().orElseThrow();
    assertThat(origin.file()).isEqualTo("Bảng xa");
    assertThat(origin.modified()).startsWith("2026-03-01T00:00:");
  }

  @Test
  void aFileIsSentAgainOnlyWhenItHasChanged() {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    offer(FILE);
    fetched(source, Standing.State.GOOD);
    assertThat(portal.sent).filteredOn(FILE::equals).as("the server knows better").hasSize(1);
    portal.files.put(FILE, "so,ten\n9,Xã 9\n");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).as("the portal did not notice").containsExactly(9L);
  }

  @Test
  void thePortalsWordIsTakenWhereTheServerSaysNothing() {
    portal.tagged = false;
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    fetched(source, Standing.State.GOOD);
    assertThat(portal.sent).filteredOn(FILE::equals).hasSize(1);
    add(4, 4);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(4);
  }

  @Test
  void hostsAreFollowedThatWereSeenAndNoOthers() {
    portal.locked = true;
    elsewhere.files.put("/files/xa.csv", "so,ten\n1,Xã 1\n");
    offer(elsewhere.url("/files/xa.csv"));
    more.put(Chosen.FIELD, chosen(elsewhere.host()).text());
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(elsewhere.keys).as("the portal's key").containsOnly("/files/xa.csv null");
    offer("http://192.0.2.7/xa.csv");
    assertProblem(source, Standing.State.STUCK, "leads-elsewhere");
    offer(elsewhere.url("/files/moi.csv"));
    elsewhere.moved.put("/files/moi.csv", "http://169.254.169.254/latest");
    assertProblem(source, Standing.State.STUCK, "leads-elsewhere");
    elsewhere.moved.put("/files/moi.csv", "/files/vong.csv");
    elsewhere.moved.put("/files/vong.csv", "/files/moi.csv");
    assertProblem(source, Standing.State.STUCK, "chosen-gone");
    assertThat(numbers(source)).containsExactly(1L);
    elsewhere.moved.remove("/files/vong.csv");
    elsewhere.files.put("/files/vong.csv", "so,ten\n2,Xã 2\n");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactly(2L);
  }

  @Test
  void aHostThatARedirectLeadsToCanBeWrittenDown() {
    portal.files.remove(FILE);
    portal.moved.put(FILE, elsewhere.url("/files/kho.csv"));
    elsewhere.files.put("/files/kho.csv", "so,ten\n1,Xã 1\n");
    offer(FILE);
    assertProblem(ready(), Standing.State.STUCK, "leads-elsewhere");
    more.put("hosts", "khac.example, " + elsewhere.host());
    fetched(ready(), Standing.State.GOOD);
    more.put("hosts", "169.254.169.254");
    portal.moved.put(FILE, "http://169.254.169.254/latest");
    assertProblem(ready(), Standing.State.STUCK, "address-closed");
  }

  @Test
  void failuresAndCutAnswersAreTriedAgainAndLoseNothing() {
    add(1, 3);
    var source = ready();
    portal.failing.set(1);
    assertProblem(source, Standing.State.RETRYING, "source-failed");
    portal.cutting.set(1);
    assertProblem(source, Standing.State.RETRYING, "cut-off");
    portal.throttled.set(2);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
    portal.files.put(FILE, "so,ten,ghi_chu\n4,Xã 4,mới\n");
    offer(FILE);
    fetched(source, Standing.State.GOOD);
    assertThat(columns(source)).contains("ghi_chu");
  }

  @Test
  void wrongKeysHangingHostsAndClosedAddressesAreToldAndNotKept() throws IOException {
    add(1, 1);
    portal.locked = true;
    assertRefused(with("secret", "sai"), SourceCode.SIGN_IN_REFUSED);
    assertRefused(with("portal", "http://169.254.169.254/latest"), SourceCode.ADDRESS_CLOSED);
    assertRefused(with("portal", "file:///etc/passwd"), SourceCode.FIELD_WRONG);
    try (var silent = new ServerSocket(0)) {
      var hanging = with("portal", "http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertRefused(hanging, SourceCode.CUT_OFF);
    }
  }

  void assertProblem(Source source, Standing.State state, String type) {
    assertThat(fetched(source, state).failure().orElseThrow().type()).endsWith("/" + type);
  }

  Map<String, String> with(String field, String value) {
    var fields = new HashMap<>(reaching());
    fields.put(field, value);
    return fields;
  }

  void assertRefused(Map<String, String> fields, SourceCode code) {
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  /** A source of the catalogue itself. */
  Source catalogue(String how) {
    more.put(Chosen.FIELD, Chosen.CATALOGUE);
    var connected = sources.connect(connector(), "Danh mục", reaching(), access.system());
    return sources.schedule(
        new Source(
            connected.id(),
            connected.title(),
            connected.connector(),
            choosing(),
            "thu.danh-muc-" + connected.id().substring(0, 8),
            how,
            java.util.List.of(),
            new vn.phusa.collect.source.Rhythm.ByHand(),
            false,
            "",
            connected.owner(),
            true),
        access.system());
  }

  long rows(Source source) {
    return descriptions.load(source.dataset()).rows();
  }
}
