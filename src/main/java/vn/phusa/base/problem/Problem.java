package vn.phusa.base.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.text.Words;

/**
 * The one exception of the house: a refusal or a breakdown with a code. Its sentences name the
 * field, the value and what would be right, in Vietnamese and in English.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<Object> values;

  public Problem(ProblemCode code, Object... values) {
    this(null, code, values);
  }

  /** A problem that another failure led to; the cause goes to the log, never to the caller. */
  public Problem(@Nullable Throwable cause, ProblemCode code, Object... values) {
    super(code.name() + " " + Arrays.toString(values), cause);
    this.code = code;
    this.values = List.of(values);
  }

  public ProblemCode code() {
    return code;
  }

  /** The RFC 9457 type, stable from release to release: {@code /problems/lake/dataset-missing}. */
  public String type() {
    return "/problems/"
        + code.room()
        + "/"
        + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The sentence in one language. */
  public String sentence(Locale locale) {
    var words = Words.in(locale);
    var told = code.told(values, words).toArray();
    return words.of(code.room() + ".problem." + code.name(), told);
  }
}
