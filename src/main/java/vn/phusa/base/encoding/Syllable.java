package vn.phusa.base.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a Vietnamese syllable may be written: an initial, a rime, one tone. Names of the Central
 * Highlands ({@code Đắk}, {@code Krông}) are known too; where the tone mark stands, and i or y, is
 * left to the writer.
 */
final class Syllable {

  private static final List<String> INITIALS =
      List.of(
          "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "kr", "pl", "đr", "dr",
          "br", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

  private static final Set<String> RIMES =
      new HashSet<>(
          Arrays.asList(
              ("a ai ao au ay am an ang anh ap at ac ach ak ăm ăn ăng ăp ăt ăc ăk âu ây âm ân âng âp"
                      + " ât âc âk e eo em en eng ep et ec ek ê êu êm ên êng ênh êp êt êch êk i iu im"
                      + " in ing inh ip it ich ik ia iêu iêm iên iêng iêp iêt iêc o oi oa oai oan oang"
                      + " oanh oat oac oach oay oao oam oap oăn oăng oăt oăc oăm oe oen oeo oet om on"
                      + " ong op ot oc oong ooc ok ô ôi ôm ôn ông ôp ôt ôc ôk ơ ơi ơm ơn ơng ơp ơt u ui"
                      + " um un ung up ut uc uk ua uôi uôm uôn uông uôt uôc uây uân uâng uât uê uênh"
                      + " uêch uêu uơ uy uya uyên uyêt uynh uych uyu uyt uyp ư ưi ưu ưm ưn ưng ưt ưc ưa"
                      + " ươi ươu ươm ươn ương ươp ươt ươc y yêu yêm yên yêng yêt yêc yn ynh yt ych"
                      + " âk ơk ưk ah ăh eh êh ih oh ôh ơh uh ưh")
                  .split(" ")));

  /** The five tones that are written, as marks of Unicode; the sixth has none. */
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private Syllable() {}

  /**
   * @param word small letters in NFC
   */
  static boolean is(String word) {
    var bare = new StringBuilder();
    var tone = ' ';
    for (var sign : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      if (TONES.indexOf(sign) < 0) {
        bare.append(sign);
      } else if (tone == ' ') {
        tone = sign;
      } else {
        return false;
      }
    }
    var toneless = Normalizer.normalize(bare, Normalizer.Form.NFC);
    return written(toneless) && sounds(toneless, tone);
  }

  private static boolean written(String toneless) {
    for (var initial : INITIALS) {
      if (toneless.startsWith(initial)) {
        var rime = toneless.substring(initial.length());
        if (fits(initial, rime) && RIMES.contains(rime)) {
          return true;
        }
      }
    }
    return toneless.equals("gi");
  }

  /** The same sound is written c, g, ng before most vowels and k, gh, ngh before e, ê, i, y. */
  private static boolean fits(String initial, String rime) {
    var front = !rime.isEmpty() && "eêiy".indexOf(rime.charAt(0)) >= 0;
    return switch (initial) {
      case "c", "ng" -> !front;
      case "g" -> !front || rime.startsWith("i");
      case "ngh", "gh" -> front;
      case "k" -> front || rime.startsWith("o") || rime.startsWith("ô");
      case "qu" -> !rime.startsWith("u") && !rime.startsWith("ư");
      default -> true;
    };
  }

  /** Syllables that end in c, ch, p, t have one of two tones. */
  private static boolean sounds(String toneless, char tone) {
    var stop =
        toneless.endsWith("c")
            || toneless.endsWith("ch")
            || toneless.endsWith("p")
            || toneless.endsWith("t");
    return !stop || tone == '\u0301' || tone == '\u0323';
  }
}
