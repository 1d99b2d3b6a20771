package vn.phusa.collect.ingest.records;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import vn.phusa.collect.ingest.SourceFile;

/** The text of a JSON file, unpacked and decoded. */
final class JsonText {

  private static final int DEEPEST = 200;
  static final int LONGEST_STRING = 50_000_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final int HEAD = 4_096;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private JsonText() {}

  /** The caller closes the parser, which closes the file. */
  static JsonParser parser(SourceFile file) {
    try {
      var input = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
      input.mark(HEAD);
      var head = input.readNBytes(3);
      input.reset();
      var text = isPacked(head) ? unpacked(input, file) : input;
      return FACTORY.createParser(ObjectReadContext.empty(), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream unpacked(InputStream input, SourceFile file) throws IOException {
    return new BoundedUnpacking(new GZIPInputStream(input, 1 << 16), file);
  }

  /** The beginning of the text, as far as it can be unpacked from the beginning of the file. */
  static String head(byte[] bytes) {
    var plain = isPacked(bytes) ? unpackedHead(bytes) : bytes;
    return new String(plain, charset(plain)).replace("\ufeff", "").stripLeading();
  }

  /** UTF-16 by its mark or by its zeros, UTF-8 otherwise. */
  static Charset charset(byte[] head) {
    if (head.length < 2) {
      return StandardCharsets.UTF_8;
    }
    var big = head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == 0 && head[1] != 0;
    var little = head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] != 0 && head[1] == 0;
    return big
        ? StandardCharsets.UTF_16BE
        : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  static boolean isPacked(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
  }

  private static byte[] unpackedHead(byte[] bytes) {
    var output = new byte[HEAD];
    var length = 0;
    try (var input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int read; length < HEAD && (read = input.read(output, length, HEAD - length)) > 0; ) {
        length += read;
      }
    } catch (EOFException cut) {
      return Arrays.copyOf(output, length);
    } catch (IOException corrupt) {
      return new byte[0];
    }
    return Arrays.copyOf(output, length);
  }
}
