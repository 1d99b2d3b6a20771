package vn.phusa.store.lake.cql2;

import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.generated.cql2.Cql2Lexer;
import vn.phusa.store.lake.LakeCode;

/** Ends the reading at the first fault with its place, what stands there and what was expected. */
final class Complaint extends BaseErrorListener {

  private static final int SHOWN = 30;

  /** Examples in place of the grammar's own names, understood in every language. */
  private static final Map<Integer, String> EXAMPLES =
      Map.of(
          Cql2Lexer.NUMBER, "123",
          Cql2Lexer.TEXT, "'…'",
          Cql2Lexer.NAME, "ten_cot",
          Cql2Lexer.QUOTED_NAME, "\"ten_cot\"",
          Token.EOF, "∎");

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object symbol,
      int line,
      int column,
      String message,
      @Nullable RecognitionException cause) {
    if (recognizer instanceof Parser parser && symbol instanceof Token token) {
      throw new Problem(
          LakeCode.QUERY_INVALID, token.getStartIndex() + 1, shown(token), expected(parser, cause));
    }
    throw new Problem(
        LakeCode.QUERY_INVALID,
        place(recognizer),
        shortened(message.replaceFirst("^token recognition error at: ", "")),
        "'…' \"…\"");
  }

  private static int place(Recognizer<?, ?> recognizer) {
    return recognizer instanceof Cql2Lexer lexer ? lexer._tokenStartCharIndex + 1 : 1;
  }

  private static String shown(Token token) {
    return token.getType() == Token.EOF ? "∎" : shortened(token.getText());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String expected(Parser parser, @Nullable RecognitionException cause) {
    var wanted = wanted(parser, cause);
    return wanted.toList().stream()
        .map(type -> EXAMPLES.getOrDefault(type, literal(parser, type)))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static IntervalSet wanted(Parser parser, @Nullable RecognitionException cause) {
    var wanted = cause == null ? null : cause.getExpectedTokens();
    return wanted == null ? parser.getExpectedTokens() : wanted;
  }

  private static String literal(Parser parser, int type) {
    var literal = parser.getVocabulary().getLiteralName(type);
    var name = parser.getVocabulary().getSymbolicName(type);
    if (literal != null) {
      return literal.replace("'", "").toUpperCase(java.util.Locale.ROOT);
    }
    return name == null ? "" : name;
  }
}
