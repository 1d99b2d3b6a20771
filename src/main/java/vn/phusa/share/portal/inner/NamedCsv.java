package vn.phusa.share.portal.inner;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Passes a CSV file on with other names in its first line; the ids there need no quotes. */
final class NamedCsv extends FilterOutputStream {

  private static final String BOM = "\ufeff";

  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private final UnaryOperator<String> names;
  private boolean named;

  NamedCsv(OutputStream out, UnaryOperator<String> names) {
    super(out);
    this.names = names;
  }

  @Override
  public void write(int sign) throws IOException {
    write(new byte[] {(byte) sign}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    var at = from;
    while (!named && at < from + length) {
      var sign = bytes[at++];
      first.write(sign);
      if (sign == '\n') {
        named = true;
        out.write(renamed(first.toString(StandardCharsets.UTF_8)));
      }
    }
    out.write(bytes, at, from + length - at);
  }

  private byte[] renamed(String line) {
    var mark = line.startsWith(BOM) ? BOM : "";
    var ids = line.substring(mark.length()).stripTrailing().split(",");
    var cells = Arrays.stream(ids).map(names).map(NamedCsv::cell);
    return (mark + cells.collect(Collectors.joining(",")) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    var plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
