package vn.phusa.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.phusa.base.problem.Problem;

/** What every connector keeps, tried on a real counterpart. A new connector's test extends this. */
public abstract class ConnectorContract extends SourceTrial {

  /** Adds rows with these numbers, named {@code Xã <number>}, to the counterpart. */
  protected abstract void add(int from, int to) throws Exception;

  /** Takes away what was chosen. */
  protected abstract void takeAway() throws Exception;

  @Test
  void takesWhatIsThereAndThenWhatIsNew() throws Exception {
    add(1, 100);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrderElementsOf(upTo(100));
    add(101, 103);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrderElementsOf(upTo(103));
  }

  @Test
  void nothingNewChangesNothing() throws Exception {
    add(1, 20);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    fetched(source, Standing.State.GOOD);
    var versions = catalog.versions(source.dataset()).size();
    fetched(source, Standing.State.GOOD);
    assertThat(catalog.versions(source.dataset())).hasSize(versions);
    assertThat(numbers(source)).containsExactlyInAnyOrderElementsOf(upTo(20));
  }

  @Test
  void saysWhenWhatWasChosenIsGoneAndGoesOnWhenItIsBack() throws Exception {
    add(1, 5);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    takeAway();
    var stuck = fetched(source, Standing.State.STUCK);
    assertThat(stuck.failure().orElseThrow().type()).isEqualTo("/problems/source/chosen-gone");
    assertThat(numbers(source)).containsExactlyInAnyOrderElementsOf(upTo(5));
    add(6, 8);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).contains(6L, 7L, 8L);
  }

  @Test
  void emptyFieldsAreNamedBeforeAnythingIsKept() {
    var before = sources.all().size();
    connectorOf().fields().stream()
        .filter(field -> field.needed() && field.step() == Field.Step.CONNECT)
        .forEach(field -> {
          var fields = new HashMap<>(reaching());
          fields.put(field.name(), " ");
          assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
              .isInstanceOfSatisfying(
                  Problem.class,
                  problem -> assertThat(problem.code()).isEqualTo(SourceCode.FIELD_WRONG));
        });
    assertThat(sources.all()).hasSize(before);
  }

  private Connector connectorOf() {
    return sources.connectors().stream()
        .filter(known -> known.key().equals(connector()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
  }
}
