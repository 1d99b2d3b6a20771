package vn.phusa.collect.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The unpacked parts of an XLSX file, to be damaged one at a time and packed again. */
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

  byte[] damaged(Random random) throws IOException {
    var victim = List.copyOf(byName.keySet()).get(random.nextInt(byName.size()));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : byName.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        var same = !part.getKey().equals(victim);
        zip.write(same ? part.getValue() : damaged(part.getValue(), random));
      }
    }
    return out.toByteArray();
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var bad = bytes.clone();
    for (var change = 0; change < 4; change++) {
      bad[random.nextInt(bad.length)] = (byte) (' ' + random.nextInt(95));
    }
    return bad;
  }
}
