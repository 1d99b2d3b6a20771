package vn.phusa.base.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Unicode NFC (UAX 15): the one form that text is kept in; {@code ế} is one character. */
public final class Nfc {

  private Nfc() {}

  /** The text in NFC. */
  public static String of(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  /** Whether the text already was in NFC, so that {@link #of} changes nothing. */
  public static boolean holds(String text) {
    return Normalizer.isNormalized(text, Form.NFC);
  }
}
