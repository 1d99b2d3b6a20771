package vn.phusa.collect.source.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Handed;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Sources;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.testing.WholeHouse;

/** A process that ends between any two steps of a delivery leaves one of these states. */
@WholeHouse
class SettlingTest {

  private static final byte[] ROWS = "so,ten\n1,Một\n2,Hai\n".getBytes(StandardCharsets.UTF_8);

  @Autowired Sources sources;
  @Autowired DeliveryStore deliveries;
  @Autowired SourceStore store;
  @Autowired Requests requests;
  @Autowired Settling settling;
  @Autowired Fetching fetching;
  @Autowired Ingest ingest;
  @Autowired Access access;
  @Autowired Catalog catalog;

  @Value("${phusa.dir}")
  Path state;

  @Test
  void aFileThatWasOnlyReceivedIsTakenByTheNextFetch() throws IOException {
    var source = source();
    received(source);
    fetch(source);
    assertTakenOnce(source);
  }

  @Test
  void aRunThatWasStartedButNotWrittenDownIsNotRepeated() throws IOException {
    var source = source();
    var handed = received(source);
    var run = ingest.start(requests.of(source, handed, access.system()), access.system());
    settling.settle(source, deliveries.loading(handed, run.id()), access.system());
    // As if the line about the run had never been written.
    var again = received(source);
    settling.settle(source, again, access.system());
    assertTakenOnce(source);
  }

  @Test
  void thePositionMovesWithWhatWasTaken() throws IOException {
    var source = source();
    settling.settle(source, received(source), access.system());
    assertThat(store.load(source.id()).standing().position()).contains("2");
  }

  @Test
  void whoeverSetsTheTimetableAnswersForTheSource() throws IOException {
    var source = source();
    var another = new Principal("binh", "Bình", Optional.empty(), Set.of(Role.STEWARD));
    sources.schedule(source, another);
    assertThat(store.load(source.id()).source().owner()).isEqualTo("binh");
    assertThatThrownBy(() -> fetch(source))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(SourceCode.OWNER_GONE));
    sources.schedule(source, access.system());
    received(source);
    fetch(source);
    assertTakenOnce(source);
  }

  private void fetch(Source source) throws IOException {
    var watched = store.load(source.id());
    fetching.fetch(watched.source(), new Listening(watched, store, Clock.systemUTC()));
  }

  private void assertTakenOnce(Source source) {
    assertThat(deliveries.open(source.id())).isEmpty();
    assertThat(deliveries.newest(source.id(), 5)).allMatch(handed -> handed.fate() == Fate.TAKEN);
    assertThat(catalog.versions(source.dataset())).hasSize(1);
    assertThat(catalog.load(source.dataset()).rows()).isEqualTo(2);
  }

  private Handed received(Source source) {
    var file = ingest.receive("x.csv", new ByteArrayInputStream(ROWS), access.system());
    return deliveries.received(
        source.id(), new Delivery("x.csv", "x.csv", Optional.of("2")), file.hash());
  }

  private Source source() throws IOException {
    var name = "d" + UUID.randomUUID().toString().substring(0, 8);
    Files.createDirectories(state.resolve("inbox").resolve(name));
    var connected = sources.connect("folder", "Thử", Map.of("folder", name), access.system());
    return sources.schedule(
        new Source(
            connected.id(),
            "Thử",
            "folder",
            Map.of("pattern", "*"),
            "thu." + name,
            "append",
            List.of(),
            new Rhythm.ByHand(),
            false,
            "",
            connected.owner(),
            true),
        access.system());
  }
}
