package vn.phusa.collect.ingest.document;

import java.util.List;
import java.util.regex.Pattern;

/** What stands above a table on its page, without page numbers. */
record PdfHeading(List<String> lines) {

  private static final Pattern PAGE =
      Pattern.compile("^\\d{1,3}\\s+|\\s+\\d{1,3}$|^\\W*\\d{1,3}\\W*$");
  private static final Pattern ON =
      Pattern.compile(
          "(?iu)\\(\\s*(?:tiếp|tiếp theo|tiep|tiep theo|cont|cont\\.|continued)\\s*\\)");

  PdfHeading {
    lines =
        lines.stream()
            .map(line -> PAGE.matcher(line.strip()).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
  }

  /** Whether it says nothing new after the heading of the page before. */
  boolean continues(PdfHeading before) {
    return lines.isEmpty()
        || lines.equals(before.lines())
        || lines.stream().anyMatch(line -> ON.matcher(line).find());
  }
}
