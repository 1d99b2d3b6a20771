package vn.phusa.base.privacy;

import java.util.List;
import java.util.Optional;

/**
 * The register of processing of personal data. The caller has checked who asks; every change is in
 * the journal. Nothing is removed: processing that is over has an end.
 */
public interface Privacy {

  /** All of it, what goes on first, then by name. */
  List<Processing> processings();

  Optional<Processing> find(String id);

  /** What uses a dataset, by its slug. */
  List<Processing> using(String dataset);

  /**
   * Adds one.
   *
   * @return its id
   * @throws vn.phusa.base.problem.Problem a {@link PrivacyCode} that names what is missing or wrong
   */
  String add(Processing processing, String principal);

  /**
   * Changes what is said of one; its agency stays.
   *
   * @throws vn.phusa.base.problem.Problem a {@link PrivacyCode} that names what is missing or wrong
   */
  void change(Processing processing, String principal);

  /** The kinds of personal data that the law lists (356/2025/NĐ-CP, Điều 3 and 4), in its order. */
  List<DataItem> items();

  /** What processing may rest on (91/2025/QH15, Điều 9 and 19), in its order. */
  List<Basis> bases();
}
