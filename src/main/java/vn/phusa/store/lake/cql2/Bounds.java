package vn.phusa.store.lake.cql2;

import java.util.List;
import org.antlr.v4.runtime.Token;
import vn.phusa.base.problem.Problem;
import vn.phusa.generated.cql2.Cql2Lexer;
import vn.phusa.store.lake.LakeCode;

/** Keeps the reader's recursion and work bounded, whatever text comes. */
final class Bounds {

  private static final int LENGTH = 20_000;
  private static final int DEPTH = 50;
  private static final int LINKS = 500;

  private Bounds() {}

  /** The engine's reader takes a NUL for the end of the whole question. */
  static void checkText(String text) {
    if (text.length() > LENGTH) {
      throw new Problem(LakeCode.QUERY_INVALID, LENGTH + 1, "…", "≤ " + LENGTH);
    }
    var end = text.indexOf('\0');
    if (end >= 0) {
      throw new Problem(LakeCode.QUERY_INVALID, end + 1, "U+0000", "'…'");
    }
  }

  /** Brackets make the grammar call itself; NOT, AND, OR and signs make the tree deep. */
  static void checkDepth(List<Token> tokens) {
    var brackets = 0;
    var links = 0;
    for (var token : tokens) {
      brackets += bracket(token.getType());
      links += link(token.getType());
      if (brackets > DEPTH || links > LINKS) {
        throw new Problem(
            LakeCode.QUERY_INVALID,
            token.getStartIndex() + 1,
            token.getText(),
            "≤ " + (brackets > DEPTH ? DEPTH : LINKS));
      }
    }
  }

  private static int bracket(int type) {
    return switch (type) {
      case Cql2Lexer.LEFT -> 1;
      case Cql2Lexer.RIGHT -> -1;
      default -> 0;
    };
  }

  private static int link(int type) {
    return switch (type) {
      case Cql2Lexer.NOT,
          Cql2Lexer.AND,
          Cql2Lexer.OR,
          Cql2Lexer.PLUS,
          Cql2Lexer.MINUS,
          Cql2Lexer.TIMES,
          Cql2Lexer.DIVIDE ->
          1;
      default -> 0;
    };
  }
}
