package vn.phusa.collect.ingest.inner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a zip really is, told by its parts. */
public enum ZipKind {
  XLSX("XLSX"),
  XLSB("XLSB"),
  ODS("ODS"),
  DOCX("DOCX"),
  PPTX("PPTX"),
  ZIP("ZIP");

  private final String label;

  ZipKind(String label) {
    this.label = label;
  }

  /** The parts of an open zip. */
  public interface Parts {
    Set<String> names();

    /** The content of a part that there is. */
    InputStream open(String name) throws IOException;
  }

  /** What an open zip is. */
  public static ZipKind of(ZipFile zip) throws IOException {
    var names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    return of(
        new Parts() {
          @Override
          public Set<String> names() {
            return names;
          }

          @Override
          public InputStream open(String name) throws IOException {
            return zip.getInputStream(zip.getEntry(name));
          }
        });
  }

  /** As {@link #of(ZipFile)}, by whatever reads the zip. */
  public static ZipKind of(Parts parts) throws IOException {
    var names = parts.names();
    if (names.contains("xl/workbook.bin")) {
      return XLSB;
    }
    if (names.contains("word/document.xml")) {
      return DOCX;
    }
    if (names.contains("ppt/presentation.xml")) {
      return PPTX;
    }
    if (start(parts, "mimetype").startsWith("application/vnd.oasis.opendocument")) {
      return ODS;
    }
    var types = names.contains("[Content_Types].xml");
    return types && names.stream().anyMatch(name -> name.startsWith("xl/")) ? XLSX : ZIP;
  }

  /** Its name, for people. */
  public String label() {
    return label;
  }

  private static String start(Parts parts, String part) throws IOException {
    if (!parts.names().contains(part)) {
      return "";
    }
    try (var in = parts.open(part)) {
      return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
    }
  }
}
