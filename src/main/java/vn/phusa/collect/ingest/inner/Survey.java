package vn.phusa.collect.ingest.inner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** What fields the records of a place have, over all of them, and the first records. */
public final class Survey implements RecordSink {

  private static final int SAMPLE = 1_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_SAMPLE = 2_000;

  private final SourceFile file;
  private final Set<String> fields = new LinkedHashSet<>();
  private final List<List<@Nullable String>> first = new ArrayList<>();
  private final List<List<String>> firstNames = new ArrayList<>();
  private final Set<String> own = new HashSet<>();
  private long records;
  private long repeated;
  private long firstRepeated;

  public Survey(SourceFile file) {
    this.file = file;
  }

  @Override
  public void take(long line, List<String> names, List<@Nullable String> values) {
    records++;
    fields.addAll(names);
    if (fields.size() > MOST_COLUMNS) {
      throw new Problem(IngestCode.TOO_MANY_COLUMNS, file.name(), MOST_COLUMNS);
    }
    own.clear();
    own.addAll(names);
    if (own.size() < names.size()) {
      firstRepeated = repeated++ == 0 ? line : firstRepeated;
    }
    if (first.size() <= SAMPLE) {
      firstNames.add(List.copyOf(names));
      first.add(Collections.unmodifiableList(new ArrayList<>(values)));
    }
  }

  public List<String> fields() {
    return List.copyOf(fields);
  }

  public long records() {
    return records;
  }

  /** Records in which a name comes twice. */
  public long repeated() {
    return repeated;
  }

  public long firstRepeated() {
    return firstRepeated;
  }

  /** The first record's values, as texts. */
  public List<String> firstRow() {
    return row(0);
  }

  public List<List<String>> sample(int from) {
    var rows = new ArrayList<List<String>>();
    for (var record = from; record < Math.min(first.size(), SAMPLE + from); record++) {
      rows.add(row(record));
    }
    return rows;
  }

  private List<String> row(int record) {
    var names = firstNames.get(record);
    var values = first.get(record);
    var row = new ArrayList<>(Collections.nCopies(fields.size(), ""));
    var order = fields();
    for (var field = 0; field < names.size(); field++) {
      var value = values.get(field);
      row.set(order.indexOf(names.get(field)), value == null ? "" : shortened(value));
    }
    return row;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_SAMPLE ? value : value.substring(0, LONGEST_SAMPLE) + "…";
  }
}
