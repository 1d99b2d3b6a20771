package vn.phusa.base.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Figures by unit; each code stands once. */
public record FigureTable(List<String> columns, List<Row> rows) {

  public FigureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The figures of a unit.
   *
   * @param values by column; an empty cell is absent
   */
  public record Row(String code, Map<String, BigDecimal> values) {
    public Row {
      values = Map.copyOf(values);
    }
  }
}
