package vn.phusa.collect.ingest.run;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.TableSource;

/** Recognises a table that has been brought in before: the same input twice is the same as once. */
@Component
final class Repeats {

  private final RunStore store;

  Repeats(RunStore store) {
    this.store = store;
  }

  /**
   * The run that brought the same table in before and still counts: for an append any since the last replacement, otherwise
   * only the newest commit.
   */
  Optional<Run> find(Run wanted, TableSource source) {
    var standing = store.standing(wanted.dataset());
    var candidates =
        wanted.mode().equals("append")
            ? sinceReplaced(standing)
            : standing.stream().limit(1).toList();
    return candidates.stream()
        .filter(run -> run.file().equals(wanted.file()))
        .filter(run -> run.contractVersion() == wanted.contractVersion())
        .filter(run -> sameTable(store.source(run.id()), source))
        .findFirst();
  }

  private static List<Run> sinceReplaced(List<Run> newestFirst) {
    for (var i = 0; i < newestFirst.size(); i++) {
      if (newestFirst.get(i).mode().equals("replace")) {
        return newestFirst.subList(0, i + 1);
      }
    }
    return newestFirst;
  }

  private static boolean sameTable(TableSource one, TableSource other) {
    return one.carefully().equals(other.carefully());
  }
}
