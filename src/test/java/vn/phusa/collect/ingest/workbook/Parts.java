package vn.phusa.collect.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The unpacked parts of an XLSX file, to be damaged or left out one at a time and packed again. */
record Parts(Map<String, byte[]> byName) {

  static Parts of(byte[] xlsx) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new Parts(parts);
  }

  /** Without one part, and without a word of it in the others. */
  byte[] without(String lost, String mention) throws IOException {
    var left = new LinkedHashMap<>(byName);
    left.remove(lost);
    left.replaceAll((name, part) ->
        name.endsWith(".xml") || name.endsWith(".rels") ? unsaid(part, mention) : part);
    return new Parts(left).packed();
  }

  private static byte[] unsaid(byte[] part, String mention) {
    var text = new String(part, StandardCharsets.UTF_8);
    return text.replaceAll("<(Override|Relationship) [^>]*" + mention + "[^>]*/>", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] packed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : byName.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  byte[] damaged(Random random) throws IOException {
    var victim = List.copyOf(byName.keySet()).get(random.nextInt(byName.size()));
    var all = new LinkedHashMap<>(byName);
    all.computeIfPresent(victim, (name, part) -> damaged(part, random));
    return new Parts(all).packed();
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var bad = bytes.clone();
    for (var change = 0; change < 4; change++) {
      bad[random.nextInt(bad.length)] = (byte) (' ' + random.nextInt(95));
    }
    return bad;
  }
}
