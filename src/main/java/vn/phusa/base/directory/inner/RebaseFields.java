package vn.phusa.base.directory.inner;

/** What the form of the rebase page holds. */
public record RebaseFields(
    String table, String date, String level, String method, String decimal, String weights) {

  /** As it is first shown: the last day of the units of before. */
  public static RebaseFields empty() {
    return new RebaseFields("", "2025-06-30", "commune", "report", "auto", "");
  }
}
