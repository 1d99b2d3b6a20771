package vn.phusa.base.problem;

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

  /** The HTTP status that it is answered with. */
  int status();
}
