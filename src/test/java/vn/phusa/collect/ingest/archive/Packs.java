package vn.phusa.collect.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives made for a test. */
final class Packs {

  private Packs() {}

  /** With names in UTF-8, which the archive says. */
  static byte[] zip(Map<String, byte[]> files) {
    return zip(files, "UTF-8", true);
  }

  static byte[] zip(Map<String, byte[]> files, String names, boolean said) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(out)) {
      zip.setEncoding(names);
      zip.setUseLanguageEncodingFlag(said);
      zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      for (var file : files.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  static byte[] sevenZip(Path folder, Map<String, byte[]> files, char... password) {
    try {
      var path = Files.createTempFile(folder, "made", ".7z");
      try (var out =
          password.length == 0
              ? new SevenZOutputFile(path.toFile())
              : new SevenZOutputFile(path.toFile(), password)) {
        for (var file : files.entrySet()) {
          out.putArchiveEntry(out.createArchiveEntry(path, file.getKey()));
          out.write(file.getValue());
          out.closeArchiveEntry();
        }
      }
      return Files.readAllBytes(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
