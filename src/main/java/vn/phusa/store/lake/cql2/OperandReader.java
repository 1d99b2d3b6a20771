package vn.phusa.store.lake.cql2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import vn.phusa.base.problem.Problem;
import vn.phusa.generated.cql2.Cql2BaseVisitor;
import vn.phusa.generated.cql2.Cql2Parser;
import vn.phusa.generated.cql2.Cql2Parser.BooleanContext;
import vn.phusa.generated.cql2.Cql2Parser.ColumnContext;
import vn.phusa.generated.cql2.Cql2Parser.DateContext;
import vn.phusa.generated.cql2.Cql2Parser.FactorContext;
import vn.phusa.generated.cql2.Cql2Parser.FoldedContext;
import vn.phusa.generated.cql2.Cql2Parser.GroupContext;
import vn.phusa.generated.cql2.Cql2Parser.NumberContext;
import vn.phusa.generated.cql2.Cql2Parser.OperandContext;
import vn.phusa.generated.cql2.Cql2Parser.PropertyContext;
import vn.phusa.generated.cql2.Cql2Parser.TermContext;
import vn.phusa.generated.cql2.Cql2Parser.TextContext;
import vn.phusa.generated.cql2.Cql2Parser.TimestampContext;
import vn.phusa.store.lake.Filter.Operand;
import vn.phusa.store.lake.Filter.Operand.Arithmetic;
import vn.phusa.store.lake.Filter.Operand.Folded;
import vn.phusa.store.lake.Filter.Operand.Literal;
import vn.phusa.store.lake.Filter.Operand.Property;
import vn.phusa.store.lake.Filter.Sign;
import vn.phusa.store.lake.LakeCode;

/** One side of a condition. */
final class OperandReader extends Cql2BaseVisitor<Operand> {

  private static final int DIGITS = 60;

  @Override
  public Operand visitOperand(OperandContext operand) {
    var result = visit(operand.term(0));
    for (var i = 1; i < operand.term().size(); i++) {
      result = new Arithmetic(result, sign(operand, 2 * i - 1), visit(operand.term(i)));
    }
    return result;
  }

  @Override
  public Operand visitTerm(TermContext term) {
    var result = visit(term.factor(0));
    for (var i = 1; i < term.factor().size(); i++) {
      result = new Arithmetic(result, sign(term, 2 * i - 1), visit(term.factor(i)));
    }
    return result;
  }

  private static Sign sign(ParserRuleContext parent, int child) {
    var terminal = (TerminalNode) parent.getChild(child);
    return switch (terminal.getSymbol().getType()) {
      case Cql2Parser.PLUS -> Sign.PLUS;
      case Cql2Parser.MINUS -> Sign.MINUS;
      case Cql2Parser.TIMES -> Sign.TIMES;
      default -> Sign.DIVIDED_BY;
    };
  }

  @Override
  public Operand visitFactor(FactorContext factor) {
    var value = visit(factor.primary());
    if (factor.MINUS() == null) {
      return value;
    }
    return value instanceof Literal(BigDecimal number)
        ? new Literal(number.negate())
        : new Arithmetic(new Literal(BigDecimal.ZERO), Sign.MINUS, value);
  }

  @Override
  public Operand visitNumber(NumberContext number) {
    return new Literal(read(number, "123", OperandReader::decimal));
  }

  /** Bounded, for 1e999999999 would fill the memory when it is written out. */
  private static BigDecimal decimal(String text) {
    var value = new BigDecimal(text);
    if (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  @Override
  public Operand visitText(TextContext text) {
    return new Literal(unquoted(text.TEXT()));
  }

  @Override
  public Operand visitBoolean(BooleanContext truth) {
    return new Literal(truth.TRUE() != null);
  }

  @Override
  public Operand visitDate(DateContext date) {
    return new Literal(
        read(date, "DATE('2024-12-31')", ignored -> LocalDate.parse(unquoted(date.TEXT()))));
  }

  @Override
  public Operand visitTimestamp(TimestampContext time) {
    return new Literal(
        read(
            time,
            "TIMESTAMP('2024-12-31T00:00:00Z')",
            ignored -> Instant.parse(unquoted(time.TEXT()))));
  }

  private static <T> T read(ParserRuleContext place, String right, Function<String, T> reading) {
    try {
      return reading.apply(place.getText());
    } catch (DateTimeException | NumberFormatException e) {
      throw new Problem(
          e, LakeCode.QUERY_INVALID, place.getStart().getStartIndex() + 1, place.getText(), right);
    }
  }

  @Override
  public Operand visitFolded(FoldedContext folded) {
    var inner = visit(folded.operand());
    return inner instanceof Folded ? inner : new Folded(inner);
  }

  @Override
  public Operand visitColumn(ColumnContext column) {
    return new Property(name(column.property()));
  }

  @Override
  public Operand visitGroup(GroupContext group) {
    return visit(group.operand());
  }

  static String name(PropertyContext property) {
    return property.NAME() != null ? property.NAME().getText() : unquoted(property.QUOTED_NAME());
  }

  /** The text between quotes, doubled quotes made single. */
  private static String unquoted(TerminalNode quoted) {
    var text = quoted.getText();
    var quote = text.substring(0, 1);
    return text.substring(1, text.length() - 1).replace(quote + quote, quote);
  }
}
