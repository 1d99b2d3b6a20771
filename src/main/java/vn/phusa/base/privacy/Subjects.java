package vn.phusa.base.privacy;

/** References of persons: the registers know nobody by name or number. */
public interface Subjects {

  /**
   * The reference of whoever has this identifier (citizen number, phone, dossier …); the same
   * identifier always gives the same, and none leads back to it without the key.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#FIELD_MISSING} when it is empty
   */
  String reference(String identifier);
}
