package vn.phusa.base.account.inner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people were last here and chose their passwords. */
public interface AccountHistory {

  /** Whoever has never been here is missing. */
  Map<String, Instant> seen();

  Optional<Instant> seen(String person);

  /** Was here now; kept to the day, so that calls of scripts do not write each time. */
  void here(String person);

  Optional<Instant> passwordChosen(String person);

  /** A password was chosen now; an account that was asleep is awake again. */
  void passwordChosen(String person, String hash);

  /** Hashes of the newest ten passwords, the present one first. */
  List<String> passwords(String person);
}
