package vn.phusa.base.machine.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.phusa.base.machine.inner.Kind;
import vn.phusa.base.machine.inner.Proving;
import vn.phusa.base.machine.inner.Secret;
import vn.phusa.base.problem.Problem;

/** Whether a client's secret is one of those that hold; two may. */
final class SecretCheck implements PasswordEncoder {

  private final Proving proving;

  SecretCheck(Proving proving) {
    this.proving = proving;
  }

  @Override
  public String encode(@Nullable CharSequence secret) {
    throw new UnsupportedOperationException("secrets are made on the pages of machines");
  }

  /**
   * @param machine id of the client
   */
  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String machine) {
    try {
      return Secret.read(String.valueOf(secret))
          .filter(whole -> whole.machine().equals(machine))
          .flatMap(whole -> proving.by(Kind.SECRET, whole))
          .isPresent();
    } catch (Problem ended) {
      return false;
    }
  }
}
