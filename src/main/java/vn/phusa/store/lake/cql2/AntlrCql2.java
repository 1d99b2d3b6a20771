package vn.phusa.store.lake.cql2;

import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.phusa.generated.cql2.Cql2Lexer;
import vn.phusa.generated.cql2.Cql2Parser;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Filter;

/** CQL2 by an ANTLR grammar. */
@Component
class AntlrCql2 implements Cql2 {

  @Override
  public Filter parse(String text) {
    Bounds.checkText(text);
    var complaint = new Complaint();
    var lexer = new Cql2Lexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(complaint);
    var tokens = new CommonTokenStream(lexer);
    tokens.fill();
    Bounds.checkDepth(tokens.getTokens());
    var parser = new Cql2Parser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(complaint);
    return new FilterReader().visit(parser.filter().expression());
  }

  @Override
  public Condition condition(Filter filter, Function<String, Field<?>> columns) {
    return new Conditions(columns).of(filter);
  }
}
