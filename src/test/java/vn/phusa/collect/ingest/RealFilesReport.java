package vn.phusa.collect.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what became of real files: a line for each, sums for each folder. */
final class RealFilesReport {

  /**
   * @param failure what was thrown; empty when the file was read
   * @param badRows rows with a value that the proposed type refuses
   * @param contradicting tables of which more than one row in twenty is bad
   * @param key nothing when no answer key lies beside the file
   */
  record Line(
      Path file,
      String failure,
      int tables,
      long rows,
      long badRows,
      long contradicting,
      Optional<List<KeyColumn.Outcome>> key) {

    static Line of(Path file, List<TypedTable> tables, Optional<List<KeyColumn.Outcome>> key) {
      return new Line(
          file,
          "",
          tables.size(),
          tables.stream().mapToLong(table -> table.rows().size()).sum(),
          tables.stream().mapToLong(TypedTable::failedRows).sum(),
          tables.stream().filter(TypedTable::contradictsItself).count(),
          key);
    }

    static Line failed(Path file, RuntimeException failure) {
      return new Line(file, failure.toString(), 0, 0, 0, 0, Optional.empty());
    }

    String folder() {
      return file.getNameCount() > 2 ? file.subpath(0, 2).toString() : file.getName(0).toString();
    }

    boolean fails() {
      return !failure.isEmpty() || contradicting > 0;
    }

    /** The worst of its columns says it for the file. */
    Optional<KeyVerdict> verdict() {
      return key.map(columns ->
          columns.stream()
              .map(KeyColumn.Outcome::verdict)
              .max(Comparator.naturalOrder())
              .orElse(KeyVerdict.KEY_HAS_OTHER_FIGURES));
    }

    boolean has(KeyVerdict wanted) {
      return verdict().filter(wanted::equals).isPresent();
    }

    @Override
    public String toString() {
      var columns = key.orElse(List.of());
      var others =
          columns.stream()
              .filter(column -> column.verdict() != KeyVerdict.RIGHT)
              .map(KeyColumn.Outcome::toString)
              .collect(Collectors.joining("; "));
      return Stream.of(
              file,
              fails() ? "FAILS " + failure : "read",
              tables + " tables",
              rows + " rows",
              badRows + " bad",
              verdict().map(KeyVerdict::name).orElse("no key"),
              columns.size() + " key columns",
              others)
          .map(String::valueOf)
          .collect(Collectors.joining("\t"));
    }
  }

  private final Path path;
  private final List<Line> lines = new ArrayList<>();

  RealFilesReport(Path path) {
    this.path = path;
  }

  void add(Line line) {
    lines.add(line);
    var option =
        lines.size() == 1 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
    try {
      Files.writeString(
          path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, option);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<String> failing() {
    return lines.stream().filter(Line::fails).map(Line::toString).toList();
  }

  /** With a key that the proposal does not meet, although the file holds its figures. */
  List<String> wrong() {
    return lines.stream()
        .filter(line -> line.verdict().filter(verdict -> !verdict.asTheFileIs()).isPresent())
        .map(Line::toString)
        .toList();
  }

  long keyed() {
    return lines.stream().filter(line -> line.key().isPresent()).count();
  }

  /** A table for people: a row for each folder, then the sum. */
  String counts() {
    var folders = new TreeMap<String, List<Line>>();
    lines.forEach(l -> folders.computeIfAbsent(l.folder(), name -> new ArrayList<>()).add(l));
    var head =
        Stream.of(KeyVerdict.values()).map(KeyVerdict::name).collect(Collectors.joining(" | "));
    var text =
        new StringBuilder(
            "| folder | files | read | no bad row | keyed | " + head + " | figures held | of |\n");
    folders.forEach((folder, in) -> text.append(row(folder, in)));
    return text.append(row("all", lines)).toString();
  }

  private static String row(String name, List<Line> lines) {
    var cells = new ArrayList<String>(List.of(name, String.valueOf(lines.size())));
    cells.add(count(lines, line -> !line.fails()));
    cells.add(count(lines, line -> !line.fails() && line.badRows() == 0));
    cells.add(count(lines, line -> line.key().isPresent()));
    for (var verdict : KeyVerdict.values()) {
      cells.add(count(lines, line -> line.has(verdict)));
    }
    cells.add(sum(lines, KeyColumn.Outcome::held));
    cells.add(sum(lines, KeyColumn.Outcome::of));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String sum(List<Line> lines, ToIntFunction<KeyColumn.Outcome> figures) {
    return String.valueOf(
        lines.stream()
            .flatMap(line -> line.key().orElse(List.of()).stream())
            .mapToInt(figures)
            .sum());
  }

  private static String count(List<Line> lines, Predicate<Line> is) {
    return String.valueOf(lines.stream().filter(is).count());
  }
}
