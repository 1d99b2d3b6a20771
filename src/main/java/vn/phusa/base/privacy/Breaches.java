package vn.phusa.base.privacy;

import java.util.List;
import java.util.Optional;

/**
 * Breaches and what was done about them. The caller has checked who asks; every change is in the
 * journal, and no file is removed (356/2025/NĐ-CP, Điều 29.1.c asks for five years at least).
 */
public interface Breaches {

  /** All, the newest first. */
  List<Breach> all();

  Optional<Breach> find(String id);

  /**
   * Opens a file.
   *
   * @return its id
   * @throws vn.phusa.base.problem.Problem a {@link PrivacyCode} that names what is missing or wrong
   */
  String open(Breach breach, String principal);

  /**
   * Brings a file up to date; its agency and its steps stay.
   *
   * @throws vn.phusa.base.problem.Problem a {@link PrivacyCode} that names what is missing or wrong
   */
  void amend(Breach breach, String principal);

  /**
   * A step was done; saying it again corrects it.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#BREACH_MISSING} or {@link
   *     PrivacyCode#MOMENT_WRONG}
   */
  void done(String id, Breach.Step step, Breach.Done done, String principal);
}
