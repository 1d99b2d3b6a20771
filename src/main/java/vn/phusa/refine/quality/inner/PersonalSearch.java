package vn.phusa.refine.quality.inner;

import java.util.List;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.store.lake.ColumnType;

/** Looks for data of persons. */
public interface PersonalSearch {

  /** At most one finding a column, in the order of the columns. */
  List<PersonalFinding> in(List<Looked> columns);

  /**
   * A column to look at.
   *
   * @param label what people call it
   * @param values some of its values as text
   */
  record Looked(String id, String label, ColumnType type, List<String> values) {
    public Looked {
      values = List.copyOf(values);
    }
  }
}
