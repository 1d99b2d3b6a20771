package vn.phusa.base.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person asked an agency to do with the own data (91/2025/QH15, Điều 4; 356/2025/NĐ-CP, Điều
 * 5).
 *
 * @param id given by the register; empty before
 * @param subject reference of the person, see {@link Subjects}
 * @param processing id of the processing it is about; empty when it is about all
 * @param dossier number under which the agency keeps the letter
 * @param withProcessor a processor or third party must act too, which takes longer
 * @param answered when the person was told how it goes on
 * @param extension the one extension that there may be
 */
public record PersonRequest(
    String id,
    String agency,
    String subject,
    String processing,
    Kind kind,
    String dossier,
    Instant received,
    boolean withProcessor,
    Optional<Instant> answered,
    Optional<Extension> extension,
    Optional<Close> close) {

  /** What may be asked for. */
  public enum Kind {
    SEE,
    CORRECT,
    SUPPLY,
    DELETE,
    WITHDRAW,
    LIMIT,
    OBJECT,
    PROTECT
  }

  /** How far it is. */
  public enum State {
    RECEIVED,
    ACKNOWLEDGED,
    EXTENDED,
    DONE,
    REFUSED
  }

  /** More time, with the reason that the person was given. */
  public record Extension(int days, Instant when, String reason) {}

  /**
   * How it ended.
   *
   * @param note what was done, or why not
   */
  public record Close(boolean done, Instant when, String note) {}

  public State state() {
    if (close.isPresent()) {
      return close.get().done() ? State.DONE : State.REFUSED;
    }
    if (extension.isPresent()) {
      return State.EXTENDED;
    }
    return answered.isPresent() ? State.ACKNOWLEDGED : State.RECEIVED;
  }
}
