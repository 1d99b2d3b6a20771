package vn.phusa.base.directory.postgres;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.phusa.base.text.Fold;

/** The ways in which a unit's name is written, and what they have in common. */
final class UnitName {

  private static final Pattern KIND =
      Pattern.compile(
          "^(?:(tinh|thanh pho|tp|quan|huyen|thi xa|tx|thi tran|tt|phuong|xa|dac khu|q|h|p|x)"
              + "(?:\\. ?| )(?=\\S)|(tp|tx|tt|q|h|p|x)(?=\\d|hcm$))");
  private static final Map<String, String> KINDS =
      Map.of(
          "tp", "thanh pho",
          "tx", "thi xa",
          "tt", "thi tran",
          "q", "quan",
          "h", "huyen",
          "p", "phuong",
          "x", "xa");
  private static final Map<String, String> NAMES =
      Map.of("hcm", "ho chi minh", "brvt", "ba ria vung tau", "tt hue", "thua thien hue");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern GAP = Pattern.compile("[ -]+");
  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

  private UnitName() {}

  /** {@code xã}, {@code Tân Phú} becomes {@code Xã Tân Phú}. */
  static String full(String kind, String name) {
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + name;
  }

  /** The key of a bare name: folded, only letters, digits and single blanks. */
  static String key(String name) {
    return OTHER.matcher(Fold.fold(name)).replaceAll(" ").strip();
  }

  /** The keys that a written name may have: as it stands, and without what looks like its kind. */
  static List<String> keys(String written) {
    var whole = key(written);
    var bare = key(KIND.matcher(Fold.fold(written)).replaceFirst(""));
    return List.of(NAMES.getOrDefault(whole, whole), NAMES.getOrDefault(bare, bare));
  }

  /** The kind that a written name begins with, folded and spelled out; empty when with none. */
  static String kind(String written) {
    var matcher = KIND.matcher(Fold.fold(written));
    if (!matcher.find()) {
      return "";
    }
    var found = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return KINDS.getOrDefault(found, found);
  }

  /** With all its marks, the tone behind its word, so that Hoà and Hòa agree; without case. */
  static String spelling(String name) {
    var spelled = new StringBuilder();
    var apart = Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT);
    for (var word : GAP.splitAsStream(apart).toList()) {
      var tones = TONES.matcher(word);
      spelled.append(tones.replaceAll(""));
      tones.reset().results().forEach(tone -> spelled.append(tone.group()));
      spelled.append(' ');
    }
    return spelled.toString();
  }
}
