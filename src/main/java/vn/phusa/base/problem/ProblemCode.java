package vn.phusa.base.problem;

import java.util.List;
import vn.phusa.base.text.Words;

/**
 * One kind of failure; rooms declare theirs as an enum ({@code LakeCode}). Its sentence stands in
 * the room's words under {@code <room>.problem.<NAME>}. A released code keeps its meaning.
 */
public interface ProblemCode {

  /** The stable name, as {@code DATASET_MISSING}. */
  String name();

  /** The room that declares it, as {@code lake}. */
  String room();

  Side side();

  /** What its sentence names, as readers of this language call it. */
  default List<Object> told(List<Object> values, Words words) {
    return values;
  }

  /** The HTTP status that it is answered with. */
  int status();
}
