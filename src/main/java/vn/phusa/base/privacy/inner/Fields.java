package vn.phusa.base.privacy.inner;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.phusa.base.text.Nfc;

/** The fields of a form as typed, or as they would be typed for what is there. */
public record Fields(Map<String, List<String>> values) {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
  private static final Pattern LINE = Pattern.compile("\\r\\n?");

  public Fields {
    values = Map.copyOf(values);
  }

  /** A field in NFC, without control characters or blanks around; empty when it is not there. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** The values of a field that may have several, without empty ones. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(Fields::tidy)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** A box that was ticked. */
  public boolean ticked(String name) {
    return has(name, "yes");
  }

  /** A text as it is kept: in NFC, with plain line ends, without blanks around. */
  public static String tidy(String typed) {
    var lines = LINE.matcher(Nfc.of(typed)).replaceAll("\n");
    return CONTROL.matcher(lines).replaceAll(" ").strip();
  }
}
