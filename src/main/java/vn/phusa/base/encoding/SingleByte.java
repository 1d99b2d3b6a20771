package vn.phusa.base.encoding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Encodings with one byte for each letter. */
final class SingleByte implements Mapping {

  /** No letter: the byte is what it is in Windows-1252. */
  private static final char NONE = '_';

  static final SingleByte TCVN3 =
      new SingleByte(
          0xA1,
          "ĂÂÊÔƠƯĐăâêôơưđ______àảãáạ_ằẳẵắ_______ặầẩẫấậè_ẻẽéẹềểễếệìỉ___ĩíịò_ỏõóọồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ",
          Map.of());

  static final SingleByte VISCII =
      new SingleByte(
          0x80,
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
              + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
          Map.of(0x02, 'Ẳ', 0x05, 'Ẵ', 0x06, 'Ẫ', 0x14, 'Ỷ', 0x19, 'Ỹ', 0x1E, 'Ỵ'));

  /** Byte 99 is missing in GNU recode; the letter left over is the one between its neighbours. */
  static final SingleByte VPS =
      new SingleByte(
          0x80,
          "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ__ỀỂỄỐỒỔỖýỷỵỚỜỞ_ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ_"
              + "àáâãảạă_èéêẽìí_ĩẴĐòóôõ_Ơụùúủ_ỶẼỳ",
          Map.ofEntries(
              Map.entry(0x02, 'Ạ'),
              Map.entry(0x03, 'Ậ'),
              Map.entry(0x04, 'Ặ'),
              Map.entry(0x05, 'Ẹ'),
              Map.entry(0x06, 'Ệ'),
              Map.entry(0x10, 'Ị'),
              Map.entry(0x11, 'Ọ'),
              Map.entry(0x12, 'Ộ'),
              Map.entry(0x13, 'Ợ'),
              Map.entry(0x14, 'Ụ'),
              Map.entry(0x15, 'Ự'),
              Map.entry(0x19, 'Ỵ'),
              Map.entry(0x1C, 'Ẫ'),
              Map.entry(0x1D, 'Ữ')));

  private final char[] letters = new char[256];
  private final Map<Character, Character> reverse = new HashMap<>();

  /**
   * @param table the letters of the bytes from {@code first} on
   * @param controls the letters that lie among the control codes of ASCII
   */
  private SingleByte(int first, String table, Map<Integer, Character> controls) {
    for (var at = 0; at < table.length(); at++) {
      if (table.charAt(at) != NONE) {
        letter(first + at, table.charAt(at));
      }
    }
    controls.forEach(this::letter);
  }

  private void letter(int code, char letter) {
    letters[code] = letter;
    reverse.put(letter, Western.sign(code));
  }

  @Override
  public String decode(String mistaken) {
    var text = new char[mistaken.length()];
    for (var at = 0; at < text.length; at++) {
      var sign = mistaken.charAt(at);
      var code = Western.code(sign);
      text[at] = code < 0 || letters[code] == 0 ? sign : letters[code];
    }
    return new String(text);
  }

  @Override
  public String encode(String text) {
    var coded = new StringBuilder(text.length());
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      var small = text.substring(at, at + 1).toLowerCase(Locale.ROOT).charAt(0);
      coded.append(reverse.getOrDefault(letter, reverse.getOrDefault(small, letter)));
    }
    return coded.toString();
  }

  @Override
  public int unknown(String mistaken) {
    var unknown = 0;
    for (var at = 0; at < mistaken.length(); at++) {
      var sign = mistaken.charAt(at);
      var code = Western.code(sign);
      if (sign > 0x7F && (code < 0 || letters[code] == 0) && Character.isLetter(sign)) {
        unknown++;
      }
    }
    return unknown;
  }
}
