package vn.phusa.collect.source.harvest;

import java.util.List;

/**
 * One file of a dataset, as its portal describes it; empty where it says nothing.
 *
 * @param marks what changes with the file: times, checksum, size
 */
record Distribution(
    String id, String title, String format, String licence, String address, List<String> marks) {

  Distribution {
    marks = List.copyOf(marks);
  }

  /** As good as its file's state; empty when the portal does not say when it changes. */
  String mark() {
    return String.join("|", marks.stream().filter(mark -> !mark.isEmpty()).toList());
  }
}
