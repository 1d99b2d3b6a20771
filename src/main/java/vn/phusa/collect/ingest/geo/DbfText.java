package vn.phusa.collect.ingest.geo;

import com.linuxense.javadbf.DBFCharsetHelper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.base.text.Nfc;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.ingest.inner.OldCells;

/**
 * Turns the bytes of a DBF's texts into Unicode. What the file says of its code page is often
 * wrong, for programs of the nineties wrote TCVN3 and VNI under any: so UTF-8 is taken where every
 * text is valid, then a Vietnamese encoding that the columns show, and only then what the file
 * says.
 */
final class DbfText {

  private final OldCells old;
  private final Told told;
  private final boolean utf8;
  private final Charset said;

  /** Learns from the beginning of a file. */
  static final class Sample {
    private final OldCells.Sample cells = new OldCells.Sample();
    private final Told told;
    private boolean utf8 = true;

    Sample(Told told) {
      this.told = told;
    }

    void add(int column, String raw) {
      if (OldCells.isMarked(raw)) {
        var bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        utf8 &= told.of(column).isPresent() || utf8(bytes) != null;
        cells.add(column, mistaken(bytes));
      }
    }

    DbfText read(Charset said) {
      return new DbfText(cells.read(told), told, utf8 && told.legacy().isEmpty(), said);
    }
  }

  private DbfText(OldCells old, Told told, boolean utf8, Charset said) {
    this.old = old;
    this.told = told;
    this.utf8 = utf8;
    this.said = said;
  }

  /** The code page of a file: of the {@code .cpg} beside it, or of its own byte. */
  static Charset said(Path file, int language) throws IOException {
    var beside = Path.of(file.toString().replaceFirst("\\.(dbf|shp)$", "") + ".cpg");
    if (Files.exists(beside)) {
      try (var in = Files.newInputStream(beside)) {
        var named = named(new String(in.readNBytes(64), StandardCharsets.US_ASCII));
        if (named.isPresent()) {
          return named.get();
        }
      }
    }
    var charset = language == 0 ? null : DBFCharsetHelper.getCharsetByByte(language);
    return charset == null ? Charset.forName("windows-1252") : charset;
  }

  private static Optional<Charset> named(String text) {
    var name = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ _-]?", "");
    var number = name.matches("\\d{3,5}") ? number(name) : name;
    try {
      return Optional.of(Charset.forName(number));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String number(String name) {
    return switch (name) {
      case "65001" -> "UTF-8";
      case "88591" -> "ISO-8859-1";
      default -> name.startsWith("125") ? "windows-" + name : "IBM" + name;
    };
  }

  /**
   * @param raw a byte a sign
   */
  String read(int column, String raw) {
    if (!old.concerns(column, raw)) {
      return raw;
    }
    var bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    var text = isUtf8(column) ? utf8(bytes) : null;
    if (text != null) {
      return Nfc.of(text);
    }
    return isOld(column) ? old.read(column, mistaken(bytes)) : Nfc.of(new String(bytes, said));
  }

  private boolean isUtf8(int column) {
    return told.of(column).map(Told.UNICODE::equals).orElse(utf8);
  }

  private boolean isOld(int column) {
    return told.of(column).map(name -> !name.equals(Told.UNICODE)).orElseGet(old::isOldInGeneral);
  }

  OldCells old() {
    return old;
  }

  /** The charset that the texts were read by, for people. */
  String name() {
    return utf8 ? "UTF-8" : old.encoding().map(LegacyEncoding::name).orElseGet(said::name);
  }

  private static ColumnText.Sample mistaken(byte[] bytes) {
    return new ColumnText.Sample(LegacyEncoding.mistaken(bytes), Typeface.UNKNOWN);
  }

  /** A text that fills its field may end in the middle of a letter. */
  private static @Nullable String utf8(byte[] bytes) {
    for (var cut = 0; cut < Math.min(4, bytes.length); cut++) {
      try {
        var whole = ByteBuffer.wrap(bytes, 0, bytes.length - cut);
        return StandardCharsets.UTF_8.newDecoder().decode(whole).toString();
      } catch (CharacterCodingException broken) {
        if (bytes[bytes.length - cut - 1] >= 0) {
          return null;
        }
      }
    }
    return null;
  }
}
