package vn.phusa.base.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Proof of consent. The caller has checked who asks; every change is in the journal. */
public interface Consents {

  /** Those for one processing, the newest first. */
  List<Consent> of(String processing, int limit);

  /** Those of one person by reference, the newest first. */
  List<Consent> by(String subject);

  Optional<Consent> find(String id);

  /**
   * Keeps that somebody agreed.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#CONSENT_NOT_BASIS}, {@link
   *     PrivacyCode#SENSITIVE_UNTOLD}, {@link PrivacyCode#FIELD_MISSING} or {@link
   *     PrivacyCode#MOMENT_WRONG}
   */
  void keep(Consent consent, String principal);

  /**
   * Keeps that somebody agrees no more.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#CONSENT_MISSING}, {@link
   *     PrivacyCode#CONSENT_WITHDRAWN} or {@link PrivacyCode#MOMENT_WRONG}
   */
  void withdraw(String id, Instant when, String principal);
}
