package vn.phusa.base.secret;

/**
 * Seals what must be read again later, as the seed of somebody's one-time codes or the password of
 * a source. What only has to be compared is hashed instead.
 */
public interface Secrets {

  /**
   * Seals with AES-256-GCM under the key in {@code secrets.key} of the state directory.
   *
   * @param place what it is and whose, as {@code account.totp/an.nguyen}: a sealed secret opens in
   *     its own place only, so that nobody with the database can give it to somebody else
   */
  byte[] seal(String place, byte[] plain);

  /**
   * Opens what was sealed for this place.
   *
   * @throws IllegalStateException when it was sealed elsewhere, with another key, or was changed
   */
  byte[] open(String place, byte[] sealed);
}
