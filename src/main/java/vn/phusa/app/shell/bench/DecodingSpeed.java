package vn.phusa.app.shell.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.phusa.base.encoding.LegacyEncoding;

/** Bytes from before Unicode against as many characters in UTF-8. */
final class DecodingSpeed {

  private static final int ROUNDS = 5;
  private static final int LINES = 200_000;
  private static final String LINE =
      "bệnh viện đa khoa khu vực hồng ngự, đồng tháp, số giường kế hoạch 1.250, thực kê 1.381\n";

  private DecodingSpeed() {}

  static Figure figure() {
    var text = LINE.repeat(LINES);
    var old = bytes(LegacyEncoding.TCVN3.encode(text));
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    var pair =
        Stopwatch.alternately(
            ROUNDS,
            () -> Stopwatch.seconds(() -> require(text, LegacyEncoding.TCVN3.decode(old))),
            () -> Stopwatch.seconds(() -> require(text, new String(utf8, StandardCharsets.UTF_8))));
    var megabytes = old.length / 1e6;
    return Figure.against(
        "ingest-decoding",
        pair,
        "s",
        new Budget.None(),
        "TCVN3 to NFC, %.0f MB, %.0f MB/s; UTF-8 of the same text"
            .formatted(megabytes, megabytes / pair.ours()));
  }

  private static void require(String text, String decoded) {
    if (decoded.length() != text.length()) {
      throw new IllegalStateException("decoded is not what was encoded");
    }
  }

  /** Windows-1252, and Latin-1 for what that leaves out. */
  private static byte[] bytes(String mistaken) {
    var western = Charset.forName("windows-1252").newEncoder();
    var bytes = new ByteArrayOutputStream(mistaken.length());
    mistaken
        .chars()
        .forEach(sign ->
            bytes.writeBytes(
                western.canEncode((char) sign)
                    ? String.valueOf((char) sign).getBytes(western.charset())
                    : new byte[] {(byte) sign}));
    return bytes.toByteArray();
  }
}
