package vn.phusa.base.notice;

import java.util.List;

/**
 * Something to be told. It is put into words when it is read.
 *
 * @param topic what it is about, as {@code source/n12}; by it the end of a trouble is known
 * @param code key of its sentence in the words of the room that tells, as {@code
 *     source.notice.LATE}
 * @param values of the sentence: names and figures; never data of rows, never a secret
 * @param place path of the page where something can be done
 */
public record News(String topic, String code, List<String> values, String place, Tone tone) {

  public News {
    values = List.copyOf(values);
    if (!place.startsWith("/") || place.startsWith("//")) {
      throw new IllegalArgumentException("not a path of ours: " + place);
    }
  }

  /** What it means to the reader. */
  public enum Tone {
    /** Goes on until it is {@link Notice#over}. */
    TROUBLE,
    /** Worth knowing; has no end. */
    REMARK,
    /** A trouble is over. */
    GOOD
  }
}
