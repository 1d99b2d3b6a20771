package vn.phusa.collect.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.IngestSettings;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Contents;
import vn.phusa.collect.ingest.inner.FileName;

/** Opens archives, and archives in them, but no deeper; those stay the files that they are. */
@Component
final class ArchiveContents implements Contents {

  private static final int DEEPEST = 2;

  /** Between the names of an archive and of a file in it, for people. */
  private static final String IN = " › ";

  private final IngestSettings settings;

  ArchiveContents(IngestSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Unpacked> all(SourceFile file, Path work) {
    var found = new ArrayList<Unpacked>();
    all(new Unpacked(List.of(), file), budget(file), work, 0, found);
    return found;
  }

  private void all(Unpacked from, Budget budget, Path work, int depth, List<Unpacked> found) {
    var kind = depth < DEEPEST ? kind(from.file()) : Kind.NONE;
    switch (kind) {
      case NONE -> found.add(from);
      case GZIP -> {
        var plain = unzipped(from.file(), budget, work);
        all(new Unpacked(from.within(), plain), budget, work, depth + 1, found);
      }
      case ZIP, SEVEN_ZIP ->
          entries(kind, from, budget, work)
              .forEach(entry -> all(entry, budget, work, depth + 1, found));
    }
  }

  @Override
  public SourceFile one(SourceFile file, List<String> within, Path work) {
    var budget = budget(file);
    var at = file;
    var way = within;
    for (var depth = 0; depth < DEEPEST; depth++) {
      var kind = kind(at);
      if (kind == Kind.GZIP) {
        at = unzipped(at, budget, work);
      } else if (kind != Kind.NONE && !way.isEmpty()) {
        at = entry(kind, at, way.getFirst(), budget, work);
        way = way.subList(1, way.size());
      }
    }
    if (!way.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    return at;
  }

  private Budget budget(SourceFile file) {
    return new Budget(file, settings.maxExpanded().toBytes());
  }

  private static Kind kind(SourceFile file) {
    try {
      return Kind.of(file.path());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SourceFile unzipped(SourceFile file, Budget budget, Path work) {
    var plain = work.resolve("unpacked-" + UUID.randomUUID());
    return reading(
        file,
        () -> {
          try (var in = new GZIPInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            var size = budget.copy(in, plain);
            var name = file.name().replaceFirst("(?i)\\.gz(ip)?$", "");
            return file.unpacked(name, plain, size);
          }
        });
  }

  private static List<Unpacked> entries(Kind kind, Unpacked from, Budget budget, Path work) {
    var file = from.file();
    return reading(
        file,
        () -> {
          try (var archive = open(kind, file, budget)) {
            var unpacked = new ArrayList<Unpacked>();
            var items = Plan.of(archive.names(), folder(work));
            var targets = new HashMap<String, Path>();
            items.forEach(item -> targets.putAll(item.targets()));
            archive.unpack(targets, budget);
            for (var item : items) {
              var way = new ArrayList<String>(from.within());
              way.add(item.name());
              unpacked.add(new Unpacked(way, source(item, file)));
            }
            return unpacked;
          }
        });
  }

  private static SourceFile entry(
      Kind kind, SourceFile file, String name, Budget budget, Path work) {
    return reading(
        file,
        () -> {
          try (var archive = open(kind, file, budget)) {
            var item =
                Plan.of(archive.names(), folder(work)).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Problem(IngestCode.TABLE_MISSING, file.name()));
            archive.unpack(item.targets(), budget);
            return source(item, file);
          }
        });
  }

  private static SourceFile source(Plan.Item item, SourceFile from) throws IOException {
    if (!Files.exists(item.path())) {
      throw new Problem(IngestCode.FILE_CORRUPT, from.name(), 0);
    }
    return from.unpacked(
        from.name() + IN + FileName.last(item.name()), item.path(), Files.size(item.path()));
  }

  private static Path folder(Path work) throws IOException {
    return Files.createDirectories(work.resolve("entries-" + UUID.randomUUID()));
  }

  private static Archive open(Kind kind, SourceFile file, Budget budget) throws IOException {
    return kind == Kind.ZIP
        ? new ZipArchive(file.path(), budget)
        : new SevenZipArchive(file.path(), budget);
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /** What cannot be unpacked is the file's fault, unless the disk is. */
  private static <T> T reading(SourceFile file, Work<T> work) {
    try {
      return work.done();
    } catch (Problem known) {
      throw known;
    } catch (FileSystemException failure) {
      throw new UncheckedIOException(failure);
    } catch (IOException | RuntimeException broken) {
      throw new Problem(broken, IngestCode.FILE_CORRUPT, file.name(), 0);
    }
  }
}
