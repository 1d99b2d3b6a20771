package vn.phusa.store.lake.cql2;

import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import vn.phusa.generated.cql2.Cql2BaseVisitor;
import vn.phusa.generated.cql2.Cql2Parser.BetweenContext;
import vn.phusa.generated.cql2.Cql2Parser.CompareContext;
import vn.phusa.generated.cql2.Cql2Parser.ComparisonContext;
import vn.phusa.generated.cql2.Cql2Parser.ConjunctionContext;
import vn.phusa.generated.cql2.Cql2Parser.ExpressionContext;
import vn.phusa.generated.cql2.Cql2Parser.InBoxContext;
import vn.phusa.generated.cql2.Cql2Parser.InContext;
import vn.phusa.generated.cql2.Cql2Parser.IsNullContext;
import vn.phusa.generated.cql2.Cql2Parser.LikeContext;
import vn.phusa.generated.cql2.Cql2Parser.NegationContext;
import vn.phusa.generated.cql2.Cql2Parser.NestedContext;
import vn.phusa.generated.cql2.Cql2Parser.SignedContext;
import vn.phusa.generated.cql2.Cql2Parser.TruthContext;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Filter.Operand.Literal;
import vn.phusa.store.lake.Filter.Operator;

/** The tree of a CQL2 text as a filter. */
final class FilterReader extends Cql2BaseVisitor<Filter> {

  private final OperandReader operands = new OperandReader();

  @Override
  public Filter visitExpression(ExpressionContext expression) {
    var parts = expression.conjunction().stream().map(this::visit).toList();
    return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
  }

  @Override
  public Filter visitConjunction(ConjunctionContext conjunction) {
    var parts = conjunction.negation().stream().map(this::visit).toList();
    return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
  }

  @Override
  public Filter visitNegation(NegationContext negation) {
    return negation.NOT() == null
        ? visit(negation.predicate())
        : new Filter.Not(visit(negation.negation()));
  }

  @Override
  public Filter visitCompare(CompareContext compare) {
    return new Filter.Compare(
        operands.visit(compare.operand(0)),
        operator(compare.comparison()),
        operands.visit(compare.operand(1)));
  }

  private static Operator operator(ComparisonContext comparison) {
    if (comparison.EQUAL() != null) {
      return Operator.EQUAL;
    }
    if (comparison.NOT_EQUAL() != null) {
      return Operator.NOT_EQUAL;
    }
    if (comparison.LESS() != null) {
      return Operator.LESS;
    }
    if (comparison.LESS_OR_EQUAL() != null) {
      return Operator.LESS_OR_EQUAL;
    }
    return comparison.GREATER() != null ? Operator.GREATER : Operator.GREATER_OR_EQUAL;
  }

  @Override
  public Filter visitBetween(BetweenContext between) {
    return maybe(
        between.NOT(),
        new Filter.Between(
            operands.visit(between.operand(0)),
            operands.visit(between.operand(1)),
            operands.visit(between.operand(2))));
  }

  @Override
  public Filter visitIn(InContext in) {
    var values = in.operand().stream().skip(1).map(operands::visit).toList();
    return maybe(in.NOT(), new Filter.In(operands.visit(in.operand(0)), values));
  }

  @Override
  public Filter visitLike(LikeContext like) {
    return maybe(
        like.NOT(),
        new Filter.Like(operands.visit(like.operand(0)), operands.visit(like.operand(1))));
  }

  @Override
  public Filter visitIsNull(IsNullContext isNull) {
    return maybe(isNull.NOT(), new Filter.IsNull(operands.visit(isNull.operand())));
  }

  @Override
  public Filter visitInBox(InBoxContext inBox) {
    var sides = inBox.box().signed();
    return new Filter.InBox(
        OperandReader.name(inBox.property()),
        degrees(sides.get(0)),
        degrees(sides.get(1)),
        degrees(sides.get(2)),
        degrees(sides.get(3)));
  }

  private static double degrees(SignedContext signed) {
    var degrees = Double.parseDouble(signed.NUMBER().getText());
    return signed.MINUS() == null ? degrees : -degrees;
  }

  @Override
  public Filter visitTruth(TruthContext truth) {
    return new Filter.Compare(new Literal(truth.TRUE() != null), Operator.EQUAL, new Literal(true));
  }

  @Override
  public Filter visitNested(NestedContext nested) {
    return visit(nested.expression());
  }

  private static Filter maybe(@Nullable TerminalNode not, Filter filter) {
    return not == null ? filter : new Filter.Not(filter);
  }
}
