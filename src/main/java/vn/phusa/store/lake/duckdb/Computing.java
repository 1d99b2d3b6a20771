package vn.phusa.store.lake.duckdb;

import java.util.Collection;
import java.util.List;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;

/** Whether a filter computes anything, which can fail for a row. */
final class Computing {

  private Computing() {}

  static boolean in(Filter filter) {
    return switch (filter) {
      case Filter.And(var parts) -> parts.stream().anyMatch(Computing::in);
      case Filter.Or(var parts) -> parts.stream().anyMatch(Computing::in);
      case Filter.Not(var part) -> in(part);
      case Filter.Compare(var left, var ignored, var right) -> any(List.of(left, right));
      case Filter.Between(var value, var low, var high) -> any(List.of(value, low, high));
      case Filter.In(var value, var values) -> any(List.of(value)) || any(values);
      case Filter.Like(var value, var pattern) -> any(List.of(value, pattern));
      case Filter.IsNull(var value) -> any(List.of(value));
      case Filter.InBox ignored -> false;
    };
  }

  private static boolean any(Collection<Operand> operands) {
    return operands.stream().anyMatch(Computing::computes);
  }

  private static boolean computes(Operand operand) {
    return switch (operand) {
      case Operand.Property ignored -> false;
      case Operand.Literal ignored -> false;
      case Operand.Arithmetic ignored -> true;
      case Operand.Folded(var folded) -> computes(folded);
    };
  }
}
