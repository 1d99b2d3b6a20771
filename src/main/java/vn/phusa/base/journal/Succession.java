package vn.phusa.base.journal;

import java.nio.charset.StandardCharsets;

/**
 * What a key of the journal has signed about its successor: from here on that one signs. Whoever
 * trusts the former key and checks {@link #signature} over {@link #text} can trust the next one.
 *
 * @param former public half of the key that went (SubjectPublicKeyInfo in Base64)
 * @param successor public half of the key that came
 * @param first what the successor signed first: the journal as the former key left it; the former
 *     one's word counts up to this size
 * @param signature of the former key over {@link #text}, Ed25519 in Base64
 */
public record Succession(String former, String successor, Checkpoint first, String signature) {

  /** What it is, the successor, a line each, and the text of what that one has signed first. */
  public static String text(String successor, Checkpoint first) {
    return "phusa-journal-succession\n"
        + successor
        + "\n"
        + new String(first.text(), StandardCharsets.UTF_8);
  }

  public String text() {
    return text(successor, first);
  }
}
