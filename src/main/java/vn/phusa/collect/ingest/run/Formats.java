package vn.phusa.collect.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** The kinds of file that there are; the content decides which one reads a file. */
@Component
final class Formats {

  private static final int HEAD = 64 * 1024;

  private final List<Format> formats;

  Formats(List<Format> formats) {
    this.formats = formats;
  }

  Format recognise(SourceFile file) {
    var head = head(file);
    return formats.stream()
        .filter(format -> format.fit(head, file.name()) > 0)
        .max(Comparator.comparingDouble(format -> format.fit(head, file.name())))
        .orElseThrow(() -> new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), Marks.of(head)));
  }

  Format byKey(String key) {
    return formats.stream()
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Problem(IngestCode.FORMAT_UNKNOWN, key, key));
  }

  private static byte[] head(SourceFile file) {
    try (var content = Files.newInputStream(file.path())) {
      return content.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
