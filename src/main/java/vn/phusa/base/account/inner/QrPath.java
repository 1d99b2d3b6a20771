package vn.phusa.base.account.inner;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, so that a page needs no picture and no script.
 *
 * @param size of the drawing in modules, its quiet zone included
 * @param path what is dark, for the attribute {@code d}
 */
public record QrPath(int size, String path) {

  /** As the standard asks for around a code (ISO/IEC 18004, 6.3.8). */
  private static final int QUIET = 4;

  public static QrPath of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrPath(code.size + 2 * QUIET, path.toString());
  }
}
