package vn.phusa.base.machine.inner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keys, secrets and certificates of machines. */
public interface Credentials {

  void add(Credential credential);

  /** Newest first, those that have ended too. */
  List<Credential> of(String machine);

  /** The certificate of this hash, whosever it is. */
  Optional<Credential> certificate(String hash);

  void end(String id, Instant at);

  void used(String id, LocalDate day);
}
