package vn.phusa.collect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** A source of the whole house on a real counterpart: how it is set up, fetched and looked at. */
@WholeHouse
public abstract class SourceTrial {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired protected Sources sources;
  @Autowired protected Access access;
  @Autowired Catalog catalog;
  @Autowired Lake lake;

  protected abstract String connector();

  /** What reaches a counterpart of this test's own. */
  protected abstract Map<String, String> reaching();

  /** What chooses the table or the files. */
  protected abstract Map<String, String> choosing();

  protected abstract String mode();

  /** Connected, chosen, by hand. */
  protected Source ready() {
    return ready(sources.connect(connector(), "Thử", reaching(), access.system()));
  }

  protected Source ready(Source connected) {
    return ready(connected, new Rhythm.ByHand());
  }

  protected Source ready(Source connected, Rhythm rhythm) {
    return sources.schedule(
        new Source(
            connected.id(),
            connected.title(),
            connected.connector(),
            choosing(),
            "thu.n" + UUID.randomUUID().toString().substring(0, 8),
            mode(),
            mode().equals("upsert") ? List.of("so") : List.of(),
            rhythm,
            false,
            "",
            connected.owner(),
            true),
        access.system());
  }

  /** Fetches once, waits for the end, and checks how it ended. */
  protected Standing fetched(Source source, Standing.State wanted) {
    var before = sources.load(source.id()).standing().lastTry();
    sources.fetchNow(source.id(), access.system());
    var after =
        Eventually.until(
            PATIENCE,
            () -> sources.load(source.id()).standing(),
            standing ->
                !standing.lastTry().equals(before) && standing.state() != Standing.State.FETCHING);
    assertThat(after.state()).as("%s", after).isEqualTo(wanted);
    return after;
  }

  protected List<Long> numbers(Source source) {
    var grant = access.grant(catalog.load(source.dataset()).subject(), access.system(), Use.VIEW);
    var names = columns(source);
    var found = new ArrayList<Long>();
    try (var rows = lake.read(grant, Query.all())) {
      for (Optional<? extends List<?>> row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add((Long) row.get().get(names.indexOf("so")));
        assertThat(row.get().get(names.indexOf("ten"))).isEqualTo("Xã " + found.getLast());
      }
    }
    return found;
  }

  /** The row with a number, by column. */
  protected Map<String, Object> row(Source source, long number) {
    var names = columns(source);
    var grant = access.grant(catalog.load(source.dataset()).subject(), access.system(), Use.VIEW);
    try (var rows = lake.read(grant, Query.all())) {
      for (Optional<? extends List<?>> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().get(names.indexOf("so")).equals(number)) {
          var found = new HashMap<String, Object>();
          for (var index = 0; index < names.size(); index++) {
            found.put(names.get(index), row.get().get(index));
          }
          return found;
        }
      }
    }
    throw new AssertionError("no row " + number);
  }

  protected List<String> columns(Source source) {
    return lake.schema(new DatasetId(source.dataset())).orElseThrow().columns().stream()
        .map(TableColumn::id)
        .toList();
  }
}
