package vn.phusa.store.contract.odcs;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document with the line on which it begins. */
sealed interface Node {

  int line();

  /**
   * @param lines the line of each field's name
   */
  record Mapping(int line, Map<String, Node> fields, Map<String, Integer> lines) implements Node {}

  record Sequence(int line, List<Node> items) implements Node {}

  /**
   * @param text the text, empty for null
   * @param isNull null, or nothing at all
   */
  record Scalar(int line, String text, boolean isNull) implements Node {}
}
