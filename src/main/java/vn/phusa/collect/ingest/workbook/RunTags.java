package vn.phusa.collect.ingest.workbook;

import java.util.regex.Pattern;
import vn.phusa.base.encoding.Typeface;

/** Whether any run of the shared texts is in a font of an encoding from before Unicode. */
final class RunTags implements ShortTags.Wanted {

  private static final Pattern FONT =
      Pattern.compile("(?:\\w+:)?rFont\\s.*?val=[\"']([^\"']*)[\"'].*");

  private boolean old;

  @Override
  public boolean mayBe(byte first, byte second) {
    return !old && first != '/' && (first != 't' || second == ':') && first != 's';
  }

  @Override
  public void take(String tag) {
    var font = FONT.matcher(tag);
    old |= font.matches() && Typeface.of(font.group(1)).isOld();
  }

  boolean old() {
    return old;
  }
}
