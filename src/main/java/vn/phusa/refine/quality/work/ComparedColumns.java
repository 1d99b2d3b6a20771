package vn.phusa.refine.quality.work;

import java.util.List;
import java.util.Set;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Summary;

/**
 * The columns that rows are compared by: all but those that name or number a row. Where few are
 * left, or no text that tells rows apart, equal figures are nothing strange and nothing is
 * compared.
 */
record ComparedColumns(Contract contract, Summary summary) {

  private static final Set<String> NUMBERING = Set.of("stt", "tt", "so_tt", "so_thu_tu", "id");
  private static final int FEWEST = 3;
  private static final long TELLING = 10;

  /** Empty for no comparing. */
  List<String> columns() {
    var left = contract.columns().stream().filter(this::isCompared).map(Column::id).toList();
    var telling =
        summary.columns().stream()
            .filter(column -> left.contains(column.column()))
            .anyMatch(ComparedColumns::isTelling);
    return left.size() >= FEWEST && telling ? left : List.of();
  }

  private boolean isCompared(Column column) {
    return !contract.key().contains(column.id())
        && !column.unique()
        && !NUMBERING.contains(column.id())
        && column.type() != ColumnType.GEOMETRY
        && summary.columns().stream()
            .anyMatch(one -> one.column().equals(column.id()) && !names(one));
  }

  /** A code that never repeats, though nobody has said that it is the key. */
  private boolean names(ColumnSummary column) {
    return column.distinct() == summary.rows()
        && Suggesting.CODE.matcher(column.column()).matches();
  }

  private static boolean isTelling(ColumnSummary column) {
    return column.type() == ColumnType.TEXT && column.distinct() >= TELLING;
  }
}
