package vn.phusa.base.privacy;

import java.util.List;

/** References of persons: the registers know nobody by name or number. */
public interface Subjects {

  /**
   * The reference of whoever has this identifier (citizen number, phone, dossier …); the same
   * identifier always gives the same under the same key, and none leads back to it without the key.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#FIELD_MISSING} when it is empty
   */
  String reference(String identifier);

  /**
   * What the registers may know that person by: {@link #reference}, and what it was with the keys
   * of before.
   */
  List<String> references(String identifier);
}
