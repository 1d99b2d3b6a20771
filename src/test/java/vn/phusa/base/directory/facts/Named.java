package vn.phusa.base.directory.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;

/** A unit's kind and name, parted and mended: {@code "xa Ea Kly"} is kind xã, name Ea Kly. */
record Named(String kind, String name) {

  private static final Map<String, String> KINDS =
      Map.of(
          "tinh", "tỉnh",
          "thanh pho", "thành phố",
          "quan", "quận",
          "huyen", "huyện",
          "thi xa", "thị xã",
          "thi tran", "thị trấn",
          "phuong", "phường",
          "xa", "xã",
          "dac khu", "đặc khu");

  static Named of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no kind in " + text));
  }

  static Optional<Named> find(String text) {
    var words = tidy(text).split(" ", 3);
    for (var count = Math.min(2, words.length); count >= 1; count--) {
      var head = String.join(" ", Arrays.copyOf(words, count));
      var kind = KINDS.get(Fold.fold(head));
      if (kind != null) {
        return Optional.of(
            new Named(kind, tidy(text).substring(head.length()).strip().replace('\'', '’')));
      }
    }
    return Optional.empty();
  }

  static String tidy(String text) {
    return Nfc.of(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  boolean sameAs(Named other) {
    return kind.equals(other.kind)
        && Fold.fold(name).replace('’', ' ').equals(Fold.fold(other.name).replace('’', ' '));
  }
}
