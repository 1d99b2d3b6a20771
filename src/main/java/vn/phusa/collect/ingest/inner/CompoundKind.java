package vn.phusa.collect.ingest.inner;

import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** What an OLE2 compound file really is, told by its streams. */
public enum CompoundKind {
  XLS("XLS", "Workbook", "Book"),
  DOC("DOC", "WordDocument"),
  OTHER("OLE2");

  private final String label;
  private final List<String> streams;

  CompoundKind(String label, String... streams) {
    this.label = label;
    this.streams = List.of(streams);
  }

  /** What an open compound file is; what it embeds does not count. */
  public static CompoundKind of(DirectoryNode root) {
    return List.of(XLS, DOC).stream()
        .filter(kind -> kind.streams.stream().anyMatch(root::hasEntryCaseInsensitive))
        .findFirst()
        .orElse(OTHER);
  }

  /** Its name, for people. */
  public String label() {
    return label;
  }
}
