package vn.phusa.collect.ingest.run;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file is that nobody here reads, told by its first bytes. */
final class Marks {

  private static final Map<String, String> KINDS = kinds();

  private Marks() {}

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("Rar!", "RAR");
    kinds.put("\u001F\u008B", "GZIP");
    kinds.put("7z\u00BC\u00AF", "7Z");
    kinds.put("BZh", "BZIP2");
    kinds.put("\u00FD7zXZ", "XZ");
    kinds.put("(\u00B5/\u00FD", "ZSTD");
    kinds.put("\u0000\u0001\u0000\u0000Standard Jet DB", "Access MDB");
    kinds.put("\u0000\u0001\u0000\u0000Standard ACE DB", "Access ACCDB");
    kinds.put("{\\rtf", "RTF");
    kinds.put("\u0089PNG", "PNG");
    kinds.put("\u00FF\u00D8\u00FF", "JPEG");
    kinds.put("II*\u0000", "TIFF");
    kinds.put("MM\u0000*", "TIFF");
    return kinds;
  }

  /** Its name, or a question mark. */
  static String of(byte[] head) {
    var text = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
    return KINDS.entrySet().stream()
        .filter(kind -> text.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }
}
