package vn.phusa.collect.ingest.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.inner.FileName;

/**
 * Reads the names in an archive. Programs from before Unicode wrote them in whatever their machine
 * used: UTF-8 without saying so, a Vietnamese code page, or the first one of all PCs.
 */
final class EntryNames {

  private static final Charset PC = Charset.forName("IBM437");

  private EntryNames() {}

  /** The names of one archive, decoded alike. */
  static List<String> decoded(List<byte[]> names) {
    var mistaken =
        names.stream()
            .filter(name -> utf8(name) == null)
            .map(LegacyEncoding::mistaken)
            .map(name -> name.replace('/', ' '))
            .toList();
    var encoding = ColumnText.ofTexts(mistaken).encoding();
    return names.stream()
        .map(name -> {
          var text = utf8(name);
          return text != null
              ? text
              : encoding.map(old -> old.decode(name)).orElseGet(() -> new String(name, PC));
        })
        .toList();
  }

  /** Names as they are shown; a second one of the same name gets a number. */
  static List<String> unlike(List<String> names) {
    var taken = new HashSet<String>();
    var shown = new ArrayList<String>(names.size());
    for (var name : names) {
      var wished = FileName.shown(Nfc.of(name));
      var own = wished;
      for (var number = 2; !taken.add(own); number++) {
        own = wished + " (" + number + ")";
      }
      shown.add(own);
    }
    return shown;
  }

  private static @Nullable String utf8(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
