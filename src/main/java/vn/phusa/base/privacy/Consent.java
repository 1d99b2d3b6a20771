package vn.phusa.base.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * The proof that somebody agreed (91/2025/QH15, Điều 9; 356/2025/NĐ-CP, Điều 6): who, when, to what
 * and how.
 *
 * @param id given by the register; empty before
 * @param processing id of the processing it is for
 * @param subject reference of the person, see {@link Subjects}
 * @param purpose the one purpose that was agreed to
 * @param told which version of which text the person was shown
 * @param evidence where the paper, record or message is kept
 * @param sensitiveTold the person was told that the data is sensitive (356/2025/NĐ-CP, Điều 6.4)
 * @param withdrawn since when it holds no more
 */
public record Consent(
    String id,
    String processing,
    String subject,
    String purpose,
    Instant given,
    Form form,
    String told,
    String evidence,
    boolean sensitiveTold,
    Optional<Instant> withdrawn) {

  /** How it was expressed (356/2025/NĐ-CP, Điều 6.1.a to đ). Silence is none of them. */
  public enum Form {
    PAPER,
    RECORDED_CALL,
    SMS,
    ELECTRONIC,
    OTHER
  }
}
