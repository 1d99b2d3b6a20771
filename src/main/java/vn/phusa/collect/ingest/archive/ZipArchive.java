package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** A ZIP file. */
final class ZipArchive implements Archive {

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;
  private final List<String> names;

  ZipArchive(Path path, Budget budget) throws IOException {
    this.zip = ZipFile.builder().setPath(path).setCharset("UTF-8").get();
    var all = Collections.list(zip.getEntries());
    budget.entries(all.size());
    this.entries = all.stream().filter(entry -> !entry.isDirectory()).toList();
    this.names = EntryNames.unlike(names(entries));
  }

  private static List<String> names(List<ZipArchiveEntry> entries) {
    var unsaid =
        entries.stream().filter(entry -> !said(entry)).map(ZipArchiveEntry::getRawName).toList();
    var decoded = EntryNames.decoded(unsaid).iterator();
    var names = new ArrayList<String>();
    for (var entry : entries) {
      names.add(said(entry) ? entry.getName() : decoded.next());
    }
    return names;
  }

  /** The archive itself says that the name is in UTF-8. */
  private static boolean said(ZipArchiveEntry entry) {
    return switch (entry.getNameSource()) {
      case UNICODE_EXTRA_FIELD, NAME_WITH_EFS_FLAG -> true;
      case NAME -> entry.getRawName() == null;
    };
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void unpack(Map<String, Path> targets, Budget budget) throws IOException {
    for (var index = 0; index < entries.size(); index++) {
      var target = targets.get(names.get(index));
      if (target != null) {
        unpack(entries.get(index), target, budget);
      }
    }
  }

  private void unpack(ZipArchiveEntry entry, Path target, Budget budget) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw budget.locked();
    }
    if (!zip.canReadEntryData(entry)) {
      var method = ZipMethod.getMethodByCode(entry.getMethod());
      throw budget.foreign("ZIP " + (method == null ? entry.getMethod() : method));
    }
    try (var in = zip.getInputStream(entry)) {
      budget.copy(in, target);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
