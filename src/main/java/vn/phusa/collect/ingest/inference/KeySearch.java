package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.ColumnType;

/** Looks for columns that together name a row: no blanks, no two rows alike. */
final class KeySearch {

  private static final Set<ColumnType> NAMING =
      Set.of(
          ColumnType.TEXT,
          ColumnType.INTEGER,
          ColumnType.DATE,
          ColumnType.TIMESTAMP,
          ColumnType.PERIOD);
  private static final int LONGEST_NAME = 200;
  private static final int COLUMNS_COMBINED = 7;
  private static final int MOST_KEYS = 3;
  private static final int MOST_TESTS = 6;
  private static final int FIRST_ROWS = 20_000;

  /** A column that may name a row, alone or with others. */
  private record Candidate(int position, int rank, Evidence evidence) {}

  private final DSLContext engine;
  private final Relation relation;
  private final List<Candidate> candidates;
  private final long rows;

  KeySearch(DSLContext engine, Relation relation, List<Subject> subjects, List<ColumnType> types) {
    this.engine = engine;
    this.relation = relation;
    this.rows = subjects.isEmpty() ? 0 : subjects.getFirst().evidence().rows();
    this.candidates =
        IntStream.range(0, subjects.size())
            .filter(position -> mayName(subjects.get(position), types.get(position)))
            .mapToObj(position -> candidate(position, subjects.get(position), types.get(position)))
            .sorted(Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::position))
            .toList();
  }

  /** Positions of the columns of each key, the likeliest key first. */
  List<List<Integer>> keys() {
    if (rows < 2) {
      return List.of();
    }
    var single = holding(combinations(1));
    var named = single.stream().anyMatch(key -> !isOrdinal(key.getFirst()));
    if (named) {
      return single.stream().limit(MOST_KEYS).toList();
    }
    var keys = new ArrayList<>(holding(combinations(2)));
    if (keys.isEmpty()) {
      keys.addAll(holding(combinations(3)));
    }
    keys.addAll(single);
    return keys.stream().limit(MOST_KEYS).toList();
  }

  private boolean mayName(Subject subject, ColumnType type) {
    var evidence = subject.evidence();
    return NAMING.contains(type)
        && evidence.filled() == evidence.rows()
        && evidence.count(Subject::isEmptyWord) == 0
        && evidence.longest() <= LONGEST_NAME
        && (type != ColumnType.INTEGER || isNumberThatNames(subject));
  }

  /** Amounts may differ from row to row by chance; only what the header calls a number counts. */
  private static boolean isNumberThatNames(Subject subject) {
    var heading = subject.heading();
    return Cues.isOrdinal(heading)
        || Cues.isIdentifier(heading)
        || Cues.isCode(heading)
        || Cues.isDatePart(heading)
        || Cues.isYear(heading);
  }

  private static Candidate candidate(int position, Subject subject, ColumnType type) {
    var heading = subject.heading();
    var code = Cues.isCode(heading) || Cues.isIdentifier(heading);
    var rank = Cues.isOrdinal(heading) ? 9 : code ? 0 : type == ColumnType.TEXT ? 1 : 2;
    return new Candidate(position, rank, subject.evidence());
  }

  private boolean isOrdinal(int position) {
    return candidates.stream().anyMatch(each -> each.position() == position && each.rank() == 9);
  }

  private List<List<Candidate>> combinations(int size) {
    var from =
        size == 1
            ? candidates
            : candidates.stream().filter(c -> c.rank() < 9).limit(COLUMNS_COMBINED).toList();
    return Combinations.of(from, size).stream().filter(this::mayDiffer).toList();
  }

  /** The product of what differs must reach the rows; estimates may be a tenth too low. */
  private boolean mayDiffer(List<Candidate> columns) {
    var product =
        columns.stream().mapToDouble(c -> c.evidence().distinct()).reduce(1, (a, b) -> a * b);
    return product >= 0.9 * rows;
  }

  private List<List<Integer>> holding(List<List<Candidate>> keys) {
    return keys.stream()
        .map(key -> key.stream().map(Candidate::position).toList())
        .filter(key -> differ(key, true))
        .limit(MOST_TESTS)
        .filter(key -> rows <= FIRST_ROWS || differ(key, false))
        .map(key -> key.stream().sorted().toList())
        .limit(MOST_KEYS)
        .toList();
  }

  private boolean differ(List<Integer> key, boolean firstOnly) {
    var fields = key.stream().<Field<?>>map(relation.fields()::get).toList();
    var all = engine.select(fields).from(relation.table());
    var some = (firstOnly ? all.limit(FIRST_ROWS) : all).asTable("s");
    var count = DSL.count();
    var distinct = engine.selectDistinct(DSL.asterisk()).from(some).asTable("d");
    var different = engine.select(count).from(distinct).fetchSingle().value1();
    return different == (firstOnly ? Math.min(FIRST_ROWS, rows) : rows);
  }
}
