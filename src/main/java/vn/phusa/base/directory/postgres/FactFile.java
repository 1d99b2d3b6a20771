package vn.phusa.base.directory.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A fact file of ours: a comment line with the source, a header line, rows with commas. */
record FactFile(String text) {

  static FactFile of(String name) {
    try {
      var resource = new ClassPathResource("directory/" + name);
      return new FactFile(resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of each row; a cell with a comma stands in quotes. */
  Stream<List<String>> rows() {
    return text.lines().filter(line -> !line.startsWith("#")).skip(1).map(FactFile::cells);
  }

  /** What tells one edition of these files from another. */
  static String sha256(FactFile... files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      Arrays.stream(files)
          .forEach(file -> digest.update(file.text().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> cells(String line) {
    if (line.indexOf('"') < 0) {
      return Arrays.asList(line.split(",", -1));
    }
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replace("\"", ""))
        .toList();
  }
}
