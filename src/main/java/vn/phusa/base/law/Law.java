package vn.phusa.base.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The legal texts that rules and pages cite. No rule names a document: it asks by its own subject,
 * and the operator says which document that is.
 */
public interface Law {

  /** All texts with their state on a day; by kind, then the newest first. */
  List<Cited> all(LocalDate day);

  /**
   * A text by its number or id, with or without diacritics and article, as {@code 20/2020/QĐ-TTg},
   * {@code 20-2020-qd-ttg} or {@code 20/2020/QĐ-TTg, Điều 4}. An article without a row of its own
   * is answered by its document.
   */
  Optional<Cited> find(String reference, LocalDate day);

  /** What a rule or page rests on, by its subject, as {@code directory.agency.code}. */
  List<Cited> citedBy(String subject, LocalDate day);

  /**
   * Adds a text.
   *
   * @throws vn.phusa.base.problem.Problem a {@link LawCode} when the number is taken or a value
   *     cannot be
   */
  void add(LegalText text, String principal);

  /**
   * Changes a text, also to end it; its number and article stay.
   *
   * @throws vn.phusa.base.problem.Problem a {@link LawCode} when there is none or a value cannot be
   */
  void amend(LegalText text, String principal);
}
