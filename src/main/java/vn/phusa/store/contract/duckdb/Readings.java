package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import vn.phusa.store.contract.Column;

/** The reading of each type. */
final class Readings {

  private Readings() {}

  static Reading of(Column column) {
    var form = column.form();
    return switch (column.type()) {
      case TEXT -> new TextReading(form.nulls());
      case INTEGER -> new IntegerReading(number(column));
      case DECIMAL -> new DecimalReading(number(column));
      case DOUBLE -> new DoubleReading(number(column));
      case BOOLEAN -> new BooleanReading(form.truths(), form.falsehoods(), form.nulls());
      case DATE -> new DateReading(form.dates(), form.nulls());
      case TIME -> new TimeReading(form.dates(), form.nulls());
      case TIMESTAMP -> new TimestampReading(form.dates(), form.zone(), form.nulls());
      case PERIOD -> new PeriodReading(form.nulls());
      case GEOMETRY -> new GeometryReading();
    };
  }

  private static NumberText number(Column column) {
    Optional<String> unit = column.unit();
    return new NumberText(NumberGrammar.of(column.form().numbers()), column.form().nulls(), unit);
  }
}
