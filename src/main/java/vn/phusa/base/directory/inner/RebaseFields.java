package vn.phusa.base.directory.inner;

import java.util.Map;

/** What the form of the rebase page holds. */
public record RebaseFields(
    String table, String date, String level, String method, String decimal, String weights) {

  /** As typed; a field that is not there has its first value: the last day of the old units. */
  public static RebaseFields of(Map<String, String> fields) {
    return new RebaseFields(
        fields.getOrDefault("table", ""),
        fields.getOrDefault("date", "2025-06-30"),
        fields.getOrDefault("level", "commune"),
        fields.getOrDefault("method", "report"),
        fields.getOrDefault("decimal", "auto"),
        fields.getOrDefault("weights", ""));
  }
}
