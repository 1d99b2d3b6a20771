package vn.phusa.share.portal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Operator;
import vn.phusa.store.lake.LakeCode;

/** As much of CQL2 as the pages' own tests write: comparisons and folded LIKE joined by AND. */
final class FakeCql2 implements Cql2 {

  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+) (=|<>|<=|>=|<|>) ('[^']*'|[-\\d.]+)");
  private static final Pattern LIKE =
      Pattern.compile("CASEI\\(ACCENTI\\((\\w+)\\)\\) LIKE CASEI\\(ACCENTI\\('(.*)'\\)\\)");
  private static final List<String> SIGNS = List.of("=", "<>", "<", "<=", ">", ">=");

  @Override
  public Filter parse(String text) {
    return new Filter.And(Arrays.stream(text.split(" AND ")).map(FakeCql2::part).toList());
  }

  private static Filter part(String text) {
    var like = LIKE.matcher(text);
    if (like.matches()) {
      return new Filter.Like(
          new Operand.Folded(new Operand.Property(like.group(1))),
          new Operand.Folded(new Operand.Literal(like.group(2))));
    }
    var parts = COMPARISON.matcher(text);
    if (!parts.matches()) {
      throw new Problem(LakeCode.QUERY_INVALID, text, 1);
    }
    var operator = Operator.values()[SIGNS.indexOf(parts.group(2))];
    return new Filter.Compare(
        new Operand.Property(parts.group(1)), operator, new Operand.Literal(value(parts.group(3))));
  }

  private static Object value(String text) {
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : new BigDecimal(text);
  }

  @Override
  public Condition condition(Filter filter, Function<String, Field<?>> columns) {
    throw new UnsupportedOperationException();
  }
}
