package vn.phusa.collect.ingest.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;

/** What a zip really is, told by its parts. */
enum ZipKind {
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

  static ZipKind of(ZipFile zip) throws IOException {
    if (zip.getEntry("xl/workbook.bin") != null) {
      return XLSB;
    }
    if (zip.getEntry("word/document.xml") != null) {
      return DOCX;
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      return PPTX;
    }
    var mime = start(zip, "mimetype");
    if (mime.startsWith("application/vnd.oasis.opendocument")) {
      return ODS;
    }
    var types = zip.getEntry("[Content_Types].xml") != null;
    return types && zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/")) ? XLSX : ZIP;
  }

  /** Says what it is when it is no XLSX. */
  void refuse(String name) {
    if (this != XLSX) {
      throw new Problem(IngestCode.FORMAT_UNKNOWN, name, label);
    }
  }

  private static String start(ZipFile zip, String part) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      return "";
    }
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
    }
  }
}
