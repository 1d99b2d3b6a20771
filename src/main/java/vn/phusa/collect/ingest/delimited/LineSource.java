package vn.phusa.collect.ingest.delimited;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines one after the other, with the way back that looking ahead needs. */
final class LineSource {

  private final Iterator<Line> lines;
  private final Deque<Line> returned = new ArrayDeque<>();

  LineSource(Iterator<Line> lines) {
    this.lines = lines;
  }

  @Nullable Line next() {
    var first = returned.pollFirst();
    if (first != null) {
      return first;
    }
    return lines.hasNext() ? lines.next() : null;
  }

  void giveBack(List<Line> ahead) {
    ahead.reversed().forEach(returned::addFirst);
  }
}
