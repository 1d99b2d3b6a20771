package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * An act that changes agencies on a day. Those that stand before and not after end; those that
 * stand after begin, change or go on.
 *
 * @param before codes
 * @param decision number of the decision, as {@code 12/2025/QĐ-UBND}
 */
public record Reform(
    Kind kind,
    List<String> before,
    List<Agency> after,
    LocalDate day,
    String decision,
    String note) {

  public Reform {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Kinds of act. */
  public enum Kind {
    FOUND,
    /** The same agency under another name, or below another. */
    RENAME,
    MERGE,
    SPLIT,
    /** It ends; agencies that go on may take over its tasks. */
    DISSOLVE
  }

  /** Whether the numbers of agencies on both sides fit the kind. */
  public boolean isWhole() {
    return switch (kind) {
      case FOUND -> before.isEmpty() && after.size() == 1;
      case RENAME ->
          before.size() == 1
              && after.size() == 1
              && after.getFirst().code().equals(before.getFirst());
      case MERGE -> before.stream().distinct().count() >= 2 && after.size() == 1;
      case SPLIT -> before.size() == 1 && after.stream().map(Agency::code).distinct().count() >= 2;
      case DISSOLVE ->
          before.size() == 1
              && after.stream().noneMatch(agency -> agency.code().equals(before.getFirst()));
    };
  }

  /** Done and written down. */
  public record Done(
      Kind kind,
      LocalDate day,
      String decision,
      String note,
      List<String> before,
      List<String> after,
      String by) {
    public Done {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
