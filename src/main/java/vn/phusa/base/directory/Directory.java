package vn.phusa.base.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** State agencies, with their succession in time. Administrative units are behind {@link Units}. */
public interface Directory {

  /** The agencies of today, by name in Vietnamese order. */
  List<Agency> agencies();

  /** The agencies of a day, by name in Vietnamese order. */
  List<Agency> agencies(LocalDate day);

  /** An agency as it is today, or as it last was. */
  Optional<Agency> findAgency(String code);

  /** As {@link #findAgency}, by a slug that it has or had. */
  Optional<Agency> findAgencyBySlug(String slug);

  /** Adds an agency or corrects what is said of it, without a trace in its history. */
  Agency saveAgency(Agency agency, String principal);

  /**
   * Changes agencies on a day, in one piece.
   *
   * @throws vn.phusa.base.problem.Problem a {@link DirectoryCode} that says what cannot be
   */
  void carryOut(Reform reform, String principal);

  /** The acts that an agency was part of, the oldest first. */
  List<Reform.Done> reforms(String code);

  /** What an agency was called, the oldest first. */
  List<Agency> history(String code);

  /**
   * The agencies that carry on the work of another on a day: itself while it is, several when it
   * was split, none when nobody took over.
   */
  List<Agency> successors(String code, LocalDate day);
}
