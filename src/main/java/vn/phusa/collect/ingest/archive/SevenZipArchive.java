package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z file; its entries are packed one behind the other and read in that order. */
final class SevenZipArchive implements Archive {

  private static final int MEMORY_KIB = 256 << 10;

  private final SevenZFile file;
  private final List<String> names;

  SevenZipArchive(Path path, Budget budget) throws IOException {
    this.file = opened(path, budget);
    var plain = new ArrayList<String>();
    for (var entry : file.getEntries()) {
      if (holds(entry)) {
        plain.add(entry.getName() == null ? "" : entry.getName());
      }
    }
    budget.entries(plain.size());
    this.names = EntryNames.unlike(plain);
  }

  private static SevenZFile opened(Path path, Budget budget) throws IOException {
    try {
      return SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MEMORY_KIB).get();
    } catch (PasswordRequiredException locked) {
      throw budget.locked();
    } catch (MemoryLimitException large) {
      throw budget.tooMuch();
    }
  }

  private static boolean holds(SevenZArchiveEntry entry) {
    return !entry.isDirectory() && !entry.isAntiItem();
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void unpack(Map<String, Path> targets, Budget budget) throws IOException {
    var index = 0;
    var left = targets.size();
    for (var entry = file.getNextEntry(); entry != null && left > 0; entry = file.getNextEntry()) {
      if (!holds(entry)) {
        continue;
      }
      var target = targets.get(names.get(index++));
      if (target != null) {
        unpack(entry, target, budget);
        left--;
      }
    }
  }

  private void unpack(SevenZArchiveEntry entry, Path target, Budget budget) throws IOException {
    try (var in = file.getInputStream(entry)) {
      budget.copy(in, target);
    } catch (PasswordRequiredException locked) {
      throw budget.locked();
    } catch (MemoryLimitException large) {
      throw budget.tooMuch();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
