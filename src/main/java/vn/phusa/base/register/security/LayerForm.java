package vn.phusa.base.register.security;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.register.RegisterCode;
import vn.phusa.base.register.inner.Layer;
import vn.phusa.base.text.Nfc;

/** The fields {@code who.<layer>} and {@code since.<layer>} of the form, as typed. */
record LayerForm(Map<String, String> fields) {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST = 300;

  LayerForm {
    fields = Map.copyOf(fields);
  }

  /**
   * What is to be noted.
   *
   * @throws Problem {@link RegisterCode} when a text is too long or a day is none
   */
  List<Layer> layers() {
    return Arrays.stream(Layer.Kind.values()).map(this::layer).toList();
  }

  private Layer layer(Layer.Kind kind) {
    var who = text("who." + kind);
    if (who.length() > LONGEST) {
      throw new Problem(RegisterCode.LAYER_WORDY, who.length(), LONGEST);
    }
    return new Layer(kind, who, day(text("since." + kind)), "", Optional.empty());
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, RegisterCode.LAYER_DAY_MALFORMED, typed);
    }
  }

  private String text(String name) {
    var typed = Nfc.of(fields.getOrDefault(name, ""));
    return CONTROL.matcher(typed).replaceAll(" ").strip();
  }
}
