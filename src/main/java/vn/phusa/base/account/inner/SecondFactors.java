package vn.phusa.base.account.inner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people have besides their password. */
public interface SecondFactors {

  Held held(String person);

  /** Everybody who has one. */
  Set<String> holders();

  /**
   * The seed for the person's authenticator, the same until its first right code; then it counts.
   */
  Seed begin(String person);

  /**
   * Takes the seed that was begun into use if this is its code now.
   *
   * @return codes for the day when the authenticator is lost, to be shown once; empty when the code
   *     is wrong
   */
  Optional<List<String>> confirm(String person, String code);

  /** New recovery codes in place of all earlier ones, to be shown once. */
  List<String> renew(String person);

  /** Whether this is the authenticator's code now or a recovery code; no code counts twice. */
  boolean proves(String person, String code);

  /** Takes all away, as when the phone was lost. */
  void remove(String person);

  /**
   * What somebody has.
   *
   * @param codes an authenticator that makes one-time codes
   * @param recovery how many recovery codes are left
   */
  record Held(boolean codes, int recovery, List<Passkey> passkeys) {

    public Held {
      passkeys = List.copyOf(passkeys);
    }

    public boolean any() {
      return codes || !passkeys.isEmpty();
    }
  }

  /**
   * What an authenticator is fed with.
   *
   * @param text the seed in Base32, for typing
   * @param uri {@code otpauth://totp/...}, for its QR code
   */
  record Seed(String text, String uri) {

    @Override
    public String toString() {
      return "Seed";
    }
  }
}
