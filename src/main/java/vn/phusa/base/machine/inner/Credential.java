package vn.phusa.base.machine.inner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A key, secret or certificate of a machine, as it is kept: only its hash.
 *
 * @param hash SHA-256 in hexadecimal digits
 * @param hint tells it from others: its last characters, or the subject of a certificate
 * @param endsOn its last day, in Vietnam's time
 * @param endedAt when somebody ended it before
 * @param lastUsedOn the last day on which it was used
 */
public record Credential(
    String id,
    String machine,
    Kind kind,
    String hash,
    String hint,
    Set<Scope> scopes,
    Instant createdAt,
    String createdBy,
    LocalDate endsOn,
    Optional<Instant> endedAt,
    Optional<LocalDate> lastUsedOn) {

  public Credential {
    scopes = Scope.inOrder(scopes);
  }

  public boolean holdsOn(LocalDate day) {
    return endedAt.isEmpty() && !endsOn.isBefore(day);
  }

  /** In constant time. */
  boolean isOf(String otherHash) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), otherHash.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "Credential[" + kind + " " + id + "]";
  }
}
