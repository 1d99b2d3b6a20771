package vn.phusa.collect.ingest.document;

import java.util.ArrayDeque;
import java.util.List;

/** The short texts that stand just above a table: its title, its unit. */
final class Above {

  private static final int MOST = 3;
  private static final int LONGEST = 250;

  private final ArrayDeque<Written> lines = new ArrayDeque<>();

  /** As {@link #see(Written)}, of a document that says no fonts. */
  void see(String paragraph) {
    see(Written.plain(paragraph));
  }

  /** A paragraph; a long one is prose and no title, nor is anything above it. */
  void see(Written paragraph) {
    var text = paragraph.text().strip();
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > LONGEST) {
      lines.clear();
      return;
    }
    lines.add(new Written(text, paragraph.font()));
    if (lines.size() > MOST) {
      lines.remove();
    }
  }

  /** What stands above the table that begins here. */
  List<Written> take() {
    var taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }
}
