package vn.phusa.base.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests of persons. The caller has checked who asks; every change is in the journal. */
public interface Requests {

  /** All, the newest first. */
  List<PersonRequest> all();

  Optional<PersonRequest> find(String id);

  /**
   * Keeps a request that came in.
   *
   * @return its id
   * @throws vn.phusa.base.problem.Problem a {@link PrivacyCode} that names what is missing or wrong
   */
  String receive(PersonRequest request, String principal);

  /**
   * The person was answered how it goes on.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#REQUEST_ANSWERED}, {@link
   *     PrivacyCode#REQUEST_CLOSED} or {@link PrivacyCode#MOMENT_WRONG}
   */
  void answer(String id, Instant when, String principal);

  /**
   * Takes more time, once, before the time is over (356/2025/NĐ-CP, Điều 5).
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#REQUEST_EXTENDED}, {@link
   *     PrivacyCode#EXTENSION_LATE} or {@link PrivacyCode#EXTENSION_WRONG}
   */
  void extend(String id, int days, String reason, String principal);

  /**
   * Ends it, done or refused with the reason.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#REQUEST_CLOSED}, {@link
   *     PrivacyCode#FIELD_MISSING} or {@link PrivacyCode#MOMENT_WRONG}
   */
  void close(String id, PersonRequest.Close close, String principal);
}
