package vn.phusa.base.machine.inner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.problem.Problem;

/** Compares what came with what is kept, and keeps the day of the last use: one write a day. */
@Component
public class Proving {

  private static final int MOST = 10_000;

  private final Credentials credentials;
  private final Standings standings;
  private final Cache<String, LocalDate> noted = Caffeine.newBuilder().maximumSize(MOST).build();

  Proving(Credentials credentials, Standings standings) {
    this.credentials = credentials;
    this.standings = standings;
  }

  /**
   * Empty when the machine has none such.
   *
   * @throws Problem {@link MachineCode#KEY_ENDED}: whoever has it may know
   */
  public Optional<Proof> by(Kind kind, Secret secret) {
    return credentials.of(secret.machine()).stream()
        .filter(known -> known.kind() == kind)
        .filter(known -> known.isOf(secret.hash()))
        .findFirst()
        .map(this::use);
  }

  /**
   * Empty when no machine has this certificate.
   *
   * @param hash SHA-256 of its DER form
   * @throws Problem {@link MachineCode#KEY_ENDED}
   */
  public Optional<Proof> byCertificate(String hash) {
    return credentials.certificate(hash).map(this::use);
  }

  private Proof use(Credential credential) {
    var today = standings.today();
    if (!credential.holdsOn(today)) {
      throw new Problem(MachineCode.KEY_ENDED, credential.hint(), credential.machine());
    }
    if (!today.equals(noted.getIfPresent(credential.id()))) {
      credentials.used(credential.id(), today);
      noted.put(credential.id(), today);
    }
    return Proof.by(credential);
  }
}
