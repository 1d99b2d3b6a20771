package vn.phusa.share.portal.inner;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.share.portal.PortalCode;

/** A place in the rows of one snapshot: paging stays on it whatever is committed meanwhile. */
public record Cursor(long snapshot, long offset) {

  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,19})\\.(\\d{1,15})");

  public String text() {
    var plain = snapshot + "." + offset;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @throws Problem {@link PortalCode#CURSOR_INVALID} when it is none of ours
   */
  public static Cursor parse(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      var parts = SHAPE.matcher(plain);
      if (parts.matches()) {
        return new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(e, PortalCode.CURSOR_INVALID, text);
    }
    throw new Problem(PortalCode.CURSOR_INVALID, text);
  }
}
