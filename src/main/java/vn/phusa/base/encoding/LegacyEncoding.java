package vn.phusa.base.encoding;

import vn.phusa.base.text.Nfc;

/**
 * An encoding of Vietnamese from before Unicode. The tables agree with the GNU C library's iconv
 * ({@code TCVN5712-1}, {@code VISCII}, {@code CP1258}) and with GNU recode ({@code VPS}, {@code
 * VNI}, {@code VIQR}); tests hold a sentence of each.
 *
 * <p>Old files hold the bytes of such an encoding, or, in workbooks and databases, those bytes
 * taken for Windows-1252 and stored as Unicode: {@code "ViÖt Nam"}. Both are read here, as the
 * second.
 */
public enum LegacyEncoding {
  /**
   * TCVN 5712:1993 as the ABC fonts ({@code .VnTime}) use it. It has no capitals with tones: a font
   * that ends in H draws small letters as capitals.
   */
  TCVN3("TCVN3 (ABC)", SingleByte.TCVN3),

  /** VNI for Windows: a vowel and, where it has marks, a second sign for them. */
  VNI("VNI", new Vni()),

  /** RFC 1456, version 1.1. */
  VISCII("VISCII", SingleByte.VISCII),

  /** The fonts of the Vietnamese Professionals Society. */
  VPS("VPS", SingleByte.VPS),

  /** Windows code page 1258: letters of Windows-1252 with tones as signs of their own. */
  WINDOWS_1258("Windows-1258", new Windows1258()),

  /** RFC 1456: marks written as {@code ^ ( + ' ` ? ~ .} behind the letter. */
  VIQR("VIQR", new Viqr()),

  /** UTF-8 whose bytes were taken for Windows-1252 and encoded once more: {@code "Háº£i"}. */
  UTF8_TWICE("UTF-8 × 2", new Utf8Twice());

  private final String label;
  private final Mapping mapping;

  LegacyEncoding(String label, Mapping mapping) {
    this.label = label;
    this.mapping = mapping;
  }

  /**
   * Bytes of whatever encoding as text that stands for them, without loss: Windows-1252, and the
   * controls of Latin-1 for the bytes that it leaves out.
   */
  public static String mistaken(byte[] bytes) {
    return Western.text(bytes);
  }

  /** The name that people know, as {@code TCVN3 (ABC)}. */
  public String label() {
    return label;
  }

  /**
   * Bytes of this encoding as Unicode NFC; bytes that it does not know stay what they are in
   * Windows-1252.
   */
  public String decode(byte[] bytes) {
    return decode(mistaken(bytes));
  }

  /** As {@link #decode(byte[])}, from text that its bytes were mistaken for. */
  public String decode(String mistaken) {
    return Nfc.of(mapping.decode(mistaken));
  }

  /**
   * Unicode as this encoding's bytes taken for Windows-1252, the reverse of {@link
   * #decode(String)}; capitals with tones become small letters in TCVN3, and what the encoding does
   * not know stays as it is.
   */
  public String encode(String text) {
    return mapping.encode(Nfc.of(text));
  }

  /** Signs beyond ASCII that are letters of other encodings and mean nothing in this one. */
  int unknown(String mistaken) {
    return mapping.unknown(mistaken);
  }
}
