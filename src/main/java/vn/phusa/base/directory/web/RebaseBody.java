package vn.phusa.base.directory.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.directory.RebaseOrder.Weight;
import vn.phusa.base.problem.Problem;

/** The table of a JSON request, with the weights of split units when there are. */
record RebaseBody(@Nullable List<Line> rows, @Nullable List<Weight> weights) {

  /** Something that must be there is null; where, the parser no longer knows. */
  private static final int NO_LINE = 0;

  private static final int MOST_DIGITS = 100;

  /** The figures of a unit. */
  record Line(@Nullable String code, @Nullable Map<String, @Nullable BigDecimal> values) {}

  static RebaseBody of(String json) {
    try {
      var body = JsonMapper.shared().readValue(json, RebaseBody.class);
      return body == null ? new RebaseBody(null, null) : body;
    } catch (JacksonException unreadable) {
      var place = unreadable.getLocation();
      var line = place == null ? 1 : Math.max(1, place.getLineNr());
      throw new Problem(unreadable, DirectoryCode.REBASE_UNREADABLE, line);
    }
  }

  FigureTable table() {
    if (rows == null || rows.isEmpty()) {
      throw new Problem(DirectoryCode.REBASE_FIGURES_MISSING, 0);
    }
    if (rows.size() > FigureText.MOST_ROWS) {
      throw FigureText.tooLarge();
    }
    var columns = new TreeSet<String>();
    var seen = new HashSet<String>();
    var lines =
        rows.stream()
            .map(line -> {
              var row = row(line);
              columns.addAll(row.values().keySet());
              if (!seen.add(row.code())) {
                throw new Problem(DirectoryCode.REBASE_CODE_REPEATED, row.code(), seen.size() + 1);
              }
              return row;
            })
            .toList();
    if (columns.size() > FigureText.MOST_COLUMNS) {
      throw FigureText.tooLarge();
    }
    return new FigureTable(List.copyOf(columns), lines);
  }

  List<Weight> shares() {
    if (weights == null) {
      return List.of();
    }
    for (var weight : weights) {
      if (weight == null
          || weight.old() == null
          || weight.present() == null
          || weight.weight() == null) {
        throw new Problem(DirectoryCode.REBASE_UNREADABLE, NO_LINE);
      }
      sane("weight", weight.weight());
    }
    return weights;
  }

  private static FigureTable.Row row(@Nullable Line line) {
    if (line == null || line.code() == null || line.values() == null) {
      throw new Problem(DirectoryCode.REBASE_UNREADABLE, NO_LINE);
    }
    var values = new HashMap<String, BigDecimal>();
    line.values()
        .forEach((column, figure) -> {
          if (figure != null) {
            values.put(column, sane(column, figure));
          }
        });
    return new FigureTable.Row(line.code(), values);
  }

  /** Adding {@code 1E999999999} to anything would fill the memory. */
  private static BigDecimal sane(String column, BigDecimal figure) {
    if (Math.abs((long) figure.scale()) > MOST_DIGITS || figure.precision() > MOST_DIGITS) {
      throw new Problem(DirectoryCode.REBASE_NUMBER_MALFORMED, column, figure.toString(), "?");
    }
    return figure;
  }
}
