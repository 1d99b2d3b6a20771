package vn.phusa.base.register.web;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.text.Nfc;

/** A field of a form, as it may be kept: in NFC, without control characters or blanks around. */
final class Typed {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Typed() {}

  static String tidy(@Nullable String typed) {
    var text = Nfc.of(Objects.requireNonNullElse(typed, ""));
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
