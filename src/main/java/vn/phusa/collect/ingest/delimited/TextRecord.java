package vn.phusa.collect.ingest.delimited;

import java.util.List;

/**
 * What lies between two line ends that are not inside a quoted cell.
 *
 * @param line first physical line
 * @param lastLine last physical line
 * @param raw the text as it stands in the file
 * @param broken a quote had to be passed over to read it
 */
record TextRecord(long line, long lastLine, String raw, Split split, boolean broken) {

  List<String> values() {
    return split.values();
  }

  int width() {
    return split.values().size();
  }

  boolean blank() {
    return raw.isBlank();
  }

  /** Nothing but delimiters and white space. */
  boolean hollow() {
    return split.values().stream().allMatch(String::isBlank);
  }
}
