package vn.phusa.base.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 taken for Windows-1252; a text that is not wholly such stays as it is. */
final class Utf8Twice implements Mapping {

  @Override
  public String decode(String mistaken) {
    var bytes = Western.bytes(mistaken);
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return bytes.length == 0 ? mistaken : decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return mistaken;
    }
  }

  @Override
  public String encode(String text) {
    return Western.text(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int unknown(String mistaken) {
    var high = (int) mistaken.chars().filter(sign -> sign > 0x7F).count();
    return decode(mistaken).equals(mistaken) ? high : 0;
  }
}
