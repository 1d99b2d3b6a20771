package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every choice of some items out of a list, in the list's order. */
final class Combinations {

  private Combinations() {}

  static <T> List<List<T>> of(List<T> items, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    return IntStream.range(0, items.size())
        .boxed()
        .flatMap(first ->
            of(items.subList(first + 1, items.size()), size - 1).stream()
                .map(rest -> joined(items.get(first), rest)))
        .toList();
  }

  private static <T> List<T> joined(T first, List<T> rest) {
    var all = new ArrayList<T>(List.of(first));
    all.addAll(rest);
    return List.copyOf(all);
  }
}
