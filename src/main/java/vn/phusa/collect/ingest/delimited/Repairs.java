package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.phusa.collect.ingest.Note;

/** What had to be mended while reading, by kind, with the first lines of each. */
final class Repairs {

  private static final int SHOWN = 20;

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  void add(String key, long line) {
    kinds.computeIfAbsent(key, k -> new Kind()).add(line);
  }

  /** Nothing was mended, notes of these kinds aside. */
  boolean isEmptyBut(String... keys) {
    return List.of(keys).containsAll(kinds.keySet());
  }

  /** One note a kind: how many lines, and the first twenty of them. */
  List<Note> notes() {
    return kinds.entrySet().stream()
        .map(kind -> new Note(kind.getKey(), kind.getValue().values()))
        .toList();
  }

  private static final class Kind {
    private final List<Long> first = new ArrayList<>();
    private long count;

    void add(long line) {
      count++;
      if (first.size() < SHOWN) {
        first.add(line);
      }
    }

    List<String> values() {
      var lines = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return List.of(String.valueOf(count), count > first.size() ? lines + ", …" : lines);
    }
  }
}
