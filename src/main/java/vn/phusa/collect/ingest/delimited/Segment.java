package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;

/** The lines of one table: its runs, what stands above and what stands below. */
final class Segment {

  private final int width;
  private final List<Run> above;
  private final List<Run> runs = new ArrayList<>();
  private final List<Run> below = new ArrayList<>();

  Segment(int width, List<Run> above) {
    this.width = width;
    this.above = List.copyOf(above);
  }

  void extend(List<Run> more) {
    runs.addAll(more);
  }

  void close(List<Run> more) {
    below.addAll(more);
  }

  int width() {
    return width;
  }

  List<Run> above() {
    return above;
  }

  List<Run> below() {
    return below;
  }

  long from() {
    return runs.getFirst().from();
  }

  long to() {
    return runs.getLast().to();
  }

  long rows() {
    return runs.stream().mapToLong(Run::count).sum();
  }

  /** Its first records, also those of another width. */
  List<TextRecord> head(int most) {
    return runs.stream().flatMap(run -> run.first().stream()).limit(most).toList();
  }

  /** Records of the right width. */
  List<TextRecord> regular() {
    return runs.stream()
        .filter(run -> run.width() == width)
        .flatMap(run -> run.first().stream())
        .limit(2000)
        .toList();
  }
}
