package vn.phusa.collect.ingest.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.SourceFile;

/** Small files, and what is read from them. */
final class RecordFiles {

  private final Path folder;
  private int number;

  RecordFiles(Path folder) {
    this.folder = folder;
  }

  SourceFile file(String name, String text) {
    return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  SourceFile file(String name, byte[] bytes) {
    try {
      var path = Files.write(folder.resolve("raw-" + number), bytes);
      return new SourceFile(name, path, bytes.length, "hash" + number++);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rows of a table as the engine reads them. */
  List<List<@Nullable String>> rows(Format format, SourceFile file, Found found) {
    var relation = format.open(file, found.source(), folder);
    return new TestEngine()
        .use(duck ->
            duck.select(relation.fields()).from(relation.table()).fetch().stream()
                .map(row -> Arrays.asList(row.into(String[].class)))
                .toList());
  }

  List<Long> lines(Format format, SourceFile file, Found found) {
    var relation = format.open(file, found.source(), folder);
    return new TestEngine()
        .use(duck ->
            duck.select(relation.line().orElseThrow())
                .from(relation.table())
                .fetch(relation.line().orElseThrow()));
  }

  static byte[] packed(byte[] bytes) {
    var output = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(output)) {
      packing.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return output.toByteArray();
  }
}
