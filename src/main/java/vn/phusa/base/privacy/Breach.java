package vn.phusa.base.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A breach of the protection of personal data, as its notice must say (356/2025/NĐ-CP, Điều 28.1).
 *
 * @param id given by the register; empty before
 * @param processing id of the processing it is about; empty when of none
 * @param time when it happened, in words
 * @param found when it was found; the clocks begin here
 * @param act what was done, and by whom as far as it is known
 * @param items ids of {@link DataItem}
 * @param persons how many people, as far as it is known
 * @param contact unit or person for the protection of personal data, and how to reach it
 * @param cyberIncident a serious cyber incident too (331/2026/NĐ-CP, Điều 31.2.d)
 * @param steps what has been done of what the law asks
 */
public record Breach(
    String id,
    String agency,
    String processing,
    String title,
    String time,
    String place,
    Instant found,
    String act,
    List<String> items,
    long persons,
    String consequences,
    String measures,
    String contact,
    boolean cyberIncident,
    Map<Step, Done> steps) {

  public Breach {
    items = List.copyOf(items);
    steps = Map.copyOf(steps);
  }

  /** What a breach asks for, in the order in which it is due. */
  public enum Step {
    /** First notice of a serious cyber incident (331/2026/NĐ-CP, Điều 31.2.d). */
    INCIDENT_FIRST,
    /** Notice to the authority (91/2025/QH15, Điều 23.1). */
    AUTHORITY,
    /** Notice to the persons, for location and biometric data (356/2025/NĐ-CP, Điều 29.1.a). */
    SUBJECTS,
    /** Cause, scope and remedy of the incident (331/2026/NĐ-CP, Điều 31.2.d). */
    INCIDENT_FULL,
    /** All is mended; the years that the file is kept begin (356/2025/NĐ-CP, Điều 29.1.c). */
    REMEDIED
  }

  /**
   * When a step was done.
   *
   * @param reference number of the letter or message
   */
  public record Done(Instant when, String reference) {}
}
