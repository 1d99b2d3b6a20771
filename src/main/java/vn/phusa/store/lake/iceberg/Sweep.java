package vn.phusa.store.lake.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.inner.Places;

/**
 * Removes what commits left that were under way when an earlier process died. The files that the
 * table's history names stay; a batch that was tried twice left others too.
 */
@Component
class Sweep {

  private final Places places;
  private final Tables tables;
  private final TableLocks locks;

  Sweep(Places places, Tables tables, TableLocks locks) {
    this.places = places;
    this.tables = tables;
    this.locks = locks;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    sweep(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  /** Looks at the notes last written before an instant. */
  void sweep(Instant before) {
    if (!Files.isDirectory(places.pending())) {
      return;
    }
    try (var notes = Files.list(places.pending())) {
      notes.filter(note -> older(note, before)).toList().forEach(this::settle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean older(Path note, Instant before) {
    try {
      return Files.getLastModifiedTime(note).toInstant().isBefore(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle(Path note) {
    try {
      var lines = Files.readAllLines(note);
      if (lines.size() > 2) {
        settle(new DatasetId(lines.get(0)), lines.get(1), lines.subList(2, lines.size()));
      }
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle(DatasetId dataset, String batch, List<String> files) {
    locks.alone(
        dataset,
        () -> {
          var kept =
              tables.fresh(dataset).map(table -> History.added(table, batch)).orElse(Set.of());
          files.stream()
              .map(Path::of)
              .filter(this::ours)
              .filter(path -> !kept.contains(path.normalize()))
              .forEach(Sweep::remove);
          return kept;
        });
  }

  /** Only data files of the warehouse; a torn last line names none. */
  private boolean ours(Path path) {
    return path.normalize().startsWith(places.warehouse())
        && path.getFileName().toString().endsWith(".parquet");
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
