package vn.phusa.collect.ingest.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/**
 * Documents that are text to look at, often under the name of a DOC, and that nobody should take
 * for a table: RTF, and a web page in one file with its pictures (MHTML). They are told by name.
 */
@Component
final class ForeignReader implements BookReader {

  private static final int BEGINNING = 4_096;
  private static final double FIT = 0.97;
  private static final Pattern FIELD = Pattern.compile("[\\w-]+:.*");

  @Override
  public double fit(byte[] head) {
    return kind(head).isPresent() ? FIT : 0;
  }

  private static Optional<String> kind(byte[] head) {
    var length = Math.min(head.length, BEGINNING);
    var text = new String(head, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    if (text.startsWith("{\\rtf")) {
      return Optional.of("RTF");
    }
    return mhtml(text.toLowerCase(Locale.ROOT)) ? Optional.of("MHTML") : Optional.empty();
  }

  /** Fields as those of a message, one of which says that it has parts that belong together. */
  private static boolean mhtml(String text) {
    for (var line : text.split("\\r?\n")) {
      if (line.startsWith("content-type:")) {
        return line.contains("multipart/related");
      }
      if (!line.startsWith(" ") && !line.startsWith("\t") && !FIELD.matcher(line).matches()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Book open(SourceFile file) throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      var kind = kind(in.readNBytes(BEGINNING)).orElse("?");
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), kind);
    }
  }
}
